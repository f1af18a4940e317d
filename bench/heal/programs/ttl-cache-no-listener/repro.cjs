const TtlCache = require('ttl-cache')
let time = 0
const cache = new TtlCache({ ttl: 10, now: () => time })
cache.set('a', 1)
time = 20
console.log(cache.get('a'), cache.size())
