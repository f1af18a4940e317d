// hull-many-points: throws with hull.js@1.0.0, answers with hull.js@1.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const hull = require('hull.js')
const points = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]
for (let i = 0; i < 200000; i += 1) points.push([0.4 + i / 1000000, 0.4 + ((i * 7919) % 200000) / 1000000])
show(hull(points, 0.9).length >= 4)
