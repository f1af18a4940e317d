// d3-voronoi-coincident-triangles: throws with d3-voronoi@1.1.0, answers with d3-voronoi@1.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { voronoi } = require('d3-voronoi')
const triangles = (points) => voronoi()(points).triangles()
show([triangles([[0, 0], [0, 0]]), triangles([[0, 0], [0, 0], [10, 0], [0, 10]])])
