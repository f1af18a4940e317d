import { boundsOf, isVisible } from 'geo-bounds'

const pond = { type: 'Polygon', coordinates: [[[4, 1], [6, 1], [6, 3], [4, 1]]] }
console.log(boundsOf(pond))
const park = { type: 'GeometryCollection', geometries: [pond, { type: 'Point', coordinates: [2, 5] }] }
console.log(boundsOf(park), isVisible(park, [0, 4, 3, 9]))
