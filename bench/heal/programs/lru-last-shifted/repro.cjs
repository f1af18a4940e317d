const { LRUCache } = require('chain-lru')

const cache = new LRUCache(3)
cache.put('adam', 29)
cache.put('bob', 26)
const gone = []
cache.drain((key, value) => gone.push([key, value]))
cache.put('carol', 41)
console.log(gone, String(cache), cache.size)
