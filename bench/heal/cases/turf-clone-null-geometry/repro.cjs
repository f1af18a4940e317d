// turf-clone-null-geometry: throws with @turf/clone@6.5.0, answers with @turf/clone@7.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const turf = require('@turf/clone')
const clone = turf.default || turf
const copy = clone({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { name: 'lost' }, geometry: null },
    { type: 'Feature', properties: { name: 'found' }, geometry: { type: 'Point', coordinates: [1, 2] } }
  ]
})
show(copy)
