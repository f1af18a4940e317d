const Cache = require('fresh-cache')

let time = 0
const cache = new Cache({ maxAge: 100, now: () => time })
cache.set('a', 1)
time = 50
console.log(cache.get('a'))
time = 101
console.log(cache.get('a'), cache.size)
