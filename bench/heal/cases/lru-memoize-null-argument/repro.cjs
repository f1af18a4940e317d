// lru-memoize-null-argument: throws with lru-memoize@1.0.0, answers with lru-memoize@1.0.1
const memoize = require('lru-memoize').default || require('lru-memoize')
let calls = 0
const area = memoize(5, true)((box) => { calls += 1; return box === null ? 0 : box.w * box.h })
console.log(`RESULT ${JSON.stringify([area({ w: 2, h: 3 }), area(null), area({ w: 2, h: 3 }), area(null), calls])}`)
