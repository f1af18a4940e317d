// geojson-vt-null-geometry: throws with geojson-vt@2.1.8, answers with geojson-vt@2.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const geojsonvt = require('geojson-vt')
const point = { type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] }, properties: { name: 'a' } }
const nowhere = { type: 'Feature', geometry: null, properties: { name: 'b' } }
const tile = geojsonvt({ type: 'FeatureCollection', features: [nowhere, point] }).getTile(0, 0, 0)
show(tile.features.map((one) => one.tags))
