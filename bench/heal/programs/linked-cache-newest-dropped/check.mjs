import { LinkedCache } from 'linked-cache'

const state = (cache) => [cache.size, [...cache.keys()]]
const result = []
const cache = new LinkedCache(3)
cache.set('a', 1).set('b', 2).set('c', 3)
result.push(cache.delete('c'), state(cache), cache.get('a'), state(cache))
cache.set('d', 4).set('e', 5)
result.push(state(cache), cache.get('b') ?? null, cache.delete('d'), cache.delete('x'), state(cache))
const one = new LinkedCache(1)
one.set('a', 1)
result.push(one.delete('a'), state(one))
one.set('b', 2).set('c', 3)
result.push(state(one), one.get('c'))
console.log(`RESULT ${JSON.stringify(result)}`)
