import { boundsOf, contains, isVisible, vertexCount } from 'geo-bounds'

const line = { type: 'LineString', coordinates: [[4, 1], [6, -3]] }
const point = { type: 'Point', coordinates: [2, 5] }
const collection = (...geometries) => ({ type: 'GeometryCollection', geometries })
const nested = collection(line, collection(point, { type: 'MultiPoint', coordinates: [] }), { type: 'MultiPolygon', coordinates: [[[[9, 9], [10, 9], [9, 12], [9, 9]]]] })
console.log(`RESULT ${JSON.stringify([
  boundsOf(collection(line, point)),
  boundsOf(nested),
  boundsOf(collection()),
  boundsOf(collection(collection(), point)),
  boundsOf({ type: 'MultiPoint', coordinates: [] }),
  isVisible(nested, [9, 10, 20, 20]), isVisible(nested, [11, 0, 20, 20]), isVisible(collection(), [0, 0, 9, 9]),
  vertexCount(nested), vertexCount(collection()), contains([0, 0, 3, 6], point.coordinates),
])}`)
