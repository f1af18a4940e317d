// topojson-null-geometry: throws with topojson@0.0.8, answers with topojson@0.0.32
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const topojson = require('topojson')
const topology = topojson.topology({
  places: {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { gid: 1, name: 'C' }, geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] } },
      { type: 'Feature', properties: { gid: 2, name: 'D' }, geometry: null },
    ],
  },
})
show([topology.objects, topology.arcs])
