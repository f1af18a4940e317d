const Cache = require('fresh-cache')

let time = 0
const removed = []
const cache = new Cache({ maxAge: 100, max: 2, now: () => time, onRemove: (key, reason) => removed.push([key, reason]) })
const result = []
cache.set('a', 1).set('b', 2)
time = 100
result.push(cache.get('a'), cache.size)
time = 101
result.push(cache.get('a') ?? null, cache.size, cache.has('b'), cache.size, cache.get('c') ?? null)
cache.set('d', 4).set('e', 5).set('f', 6)
result.push(cache.delete('d'), cache.delete('e'), cache.size)
time = 300
result.push(cache.prune(), cache.size, new Cache().set('x', 0).get('x'))
console.log(`RESULT ${JSON.stringify([result, removed])}`)
