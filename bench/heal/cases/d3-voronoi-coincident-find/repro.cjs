// d3-voronoi-coincident-find: throws with d3-voronoi@1.1.0, answers with d3-voronoi@1.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { voronoi } = require('d3-voronoi')
const diagram = voronoi()([[0, 0], [0, 0]])
const { index, data } = diagram.find(0, 0)
show({ index, data })
