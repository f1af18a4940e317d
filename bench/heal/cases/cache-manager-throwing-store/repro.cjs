// cache-manager-throwing-store: throws with cache-manager@3.4.1, answers with cache-manager@3.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { caching, multiCaching } = require('cache-manager')
const memory = caching({ store: 'memory', max: 10, ttl: 10 })
const broken = {
  get: () => {
    throw new Error('store is closed')
  },
  set: (_key, _value, _options, done) => done(null),
}
const cache = multiCaching([caching({ store: broken }), memory])
memory.set('user', 'ada', {}, () => {
  memory.get('user', (_error, alone) => {
    cache.get('user', (error, value) => show([alone, error && error.message, value === undefined]))
  })
})
