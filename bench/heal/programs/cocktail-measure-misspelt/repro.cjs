const { Bar } = require('bar-measures')

const bar = new Bar().recipe('Daiquiri', { rum: '6 cl', 'lime juice': '2.5 cl', sugar: '2 tsp' })
console.log(bar.volume('Daiquiri'), 'ml')
console.log(bar.jug('Daiquiri', 5).join('\n'))
