import { farthest } from 'flat-points'
const origin = { x: 0, y: 0 }
for (const points of [[{ x: 1, y: 1 }, { x: 3, y: 4 }], []]) console.log(farthest(origin, points))
