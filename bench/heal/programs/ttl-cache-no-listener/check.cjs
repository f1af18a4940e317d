const TtlCache = require('ttl-cache')
let time = 0
const told = []
const run = (more) => {
  time = 0
  const cache = new TtlCache({ ttl: 10, now: () => time, ...more })
  cache.set('a', 1)
  const early = cache.get('a')
  time = 20
  return [early, cache.get('a') ?? null, cache.size()]
}
console.log(`RESULT ${JSON.stringify([run({}), run({ onEvict: (key, value) => told.push([key, value]) }), told])}`)
