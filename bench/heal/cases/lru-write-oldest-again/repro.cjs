// lru-write-oldest-again: throws with lru@2.0.0, answers with lru@2.0.1
const LRU = require('lru')
const evicted = []
const blocks = new LRU(2)
blocks.on('evict', (entry) => evicted.push([entry.key, entry.value]))
const writes = [['a', 1], ['b', 2], ['a', 3], ['c', 4], ['a', 5], ['d', 6]]
for (const [block, value] of writes) blocks.set(block, value)
console.log(`RESULT ${JSON.stringify([evicted, blocks.length, ['a', 'b', 'c', 'd'].map((block) => blocks.get(block) || '-')])}`)
