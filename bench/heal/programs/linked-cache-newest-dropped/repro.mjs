import { LinkedCache } from 'linked-cache'

const cache = new LinkedCache(3)
cache.set('a', 1).set('b', 2).set('c', 3)
cache.delete('a')
cache.delete('c')
console.log(cache.size, cache.get('b'))
