const { Facets } = require('facet-filter')

const facets = new Facets(['colour', 'size'])
console.log(facets.filter([{ colour: 'red', size: 'm' }, { colour: 'blue', size: 's' }], '?colour=red'))
