// geojson-vt-empty-line: throws with geojson-vt@2.4.0, answers with geojson-vt@3.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const geojsonvt = require('geojson-vt')
const feature = (name, coordinates) => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates },
  properties: { name },
})
const features = [feature('empty', []), feature('road', [[0, 0], [10, 10]])]
const tile = geojsonvt({ type: 'FeatureCollection', features }).getTile(0, 0, 0)
show(tile.features.filter((one) => one.geometry.length > 0).map((one) => one.tags))
