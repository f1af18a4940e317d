const { Market } = require('market-days')

const market = new Market({
  'Fish Olsen': ['Friday', 'Sunday'],
  Bread: ['Monday', 'Friday'],
})
console.log(market.leaflet(new Date('2024-05-06T00:00:00Z')).join('\n'))
