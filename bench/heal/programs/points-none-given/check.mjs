import { farthest, nearest, centre } from 'flat-points'
const origin = { x: 0, y: 0 }
const some = [{ x: 1, y: 1 }, { x: 3, y: 4 }]
console.log(`RESULT ${JSON.stringify([farthest(origin, some), farthest(origin, []) ?? 'none', farthest(origin, []) === null, nearest(origin, []), centre(some)])}`)
