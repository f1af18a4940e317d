const { Facets } = require('facet-filter')

const facets = new Facets(['colour', 'size', 'constructor'])
const items = [
  { id: 1, colour: 'red', size: 'm' },
  { id: 2, colour: 'blue', size: 's' },
  { id: 3, colour: 'red', size: 38 }
]
const ask = (query) => facets.filter(items, query).map((item) => item.id)
console.log(
  `RESULT ${JSON.stringify([
    ['', '?colour=red', 'colour=red&colour=blue', '?colour=red&size=38', '?colour=', '?hasOwnProperty=1&size=s', '?shape=round'].map(ask),
    facets.parse('?colour=red&constructor=x&size='),
    facets.counts(items)[0]
  ])}`
)
