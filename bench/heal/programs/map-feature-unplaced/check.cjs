const extentOf = require('geo-extent')
const at = (x, y) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [x, y] } })
const unplaced = { type: 'Feature', geometry: null }
const all = (...features) => extentOf({ type: 'FeatureCollection', features })
console.log(`RESULT ${JSON.stringify([
  all(at(7.6, 47.5), unplaced, at(7.4, 46.9)), all(unplaced, at(-3, 2)), all(unplaced), all(), extentOf(unplaced), extentOf(at(1, 2)),
  extentOf({ type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: [[1, 2], [3, -4]] }] })])}`)
