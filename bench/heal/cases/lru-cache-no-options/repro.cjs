// lru-cache-no-options: throws with lru-cache@2.1.0, answers with lru-cache@2.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const LRU = require('lru-cache')
const cache = new LRU()
cache.set('a', 1)
show([cache.get('a'), cache.get('b') === undefined, cache.has('a'), cache.length])
