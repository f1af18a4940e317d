const RecentMap = require('recent-map')

const open = new RecentMap(2)
open.put('a', 1)
open.put('b', 2)
const evicted = open.put('c', 3)
console.log('evicted ' + evicted.key)
// The owner closes all that it once opened, also what is gone by now.
for (const key of ['c', 'a', 'b']) open.remove(key)
console.log(open.size + ' left, ' + open.keys().length)
