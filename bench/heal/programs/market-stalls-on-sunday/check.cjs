const { Market } = require('market-days')

const market = new Market({
  'Fish Olsen': ['Friday', 'Sunday'],
  Bread: ['Monday', 'Friday', 'Sunday'],
  Honey: ['Saturday'],
  Plants: ['Monday'],
})
market.close('2024-05-10', 'fair')
market.close('2024-05-19', 'flood')
const day = (text) => new Date(`${text}T10:00:00Z`)
console.log(`RESULT ${JSON.stringify([
  market.stallsOn(day('2024-05-12')),
  market.leaflet(day('2024-05-06')),
  market.leaflet(day('2024-05-15')),
  new Market({}).stallsOn(day('2024-05-12')),
])}`)
