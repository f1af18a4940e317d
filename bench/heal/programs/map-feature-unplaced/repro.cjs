const extentOf = require('geo-extent')
console.log(extentOf({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { name: 'Basel' }, geometry: { type: 'Point', coordinates: [7.6, 47.5] } },
    { type: 'Feature', properties: { name: 'announced, place to follow' }, geometry: null },
    { type: 'Feature', properties: { name: 'Bern' }, geometry: { type: 'Point', coordinates: [7.4, 46.9] } }
  ]
}))
