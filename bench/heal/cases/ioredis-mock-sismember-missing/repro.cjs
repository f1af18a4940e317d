// ioredis-mock-sismember-missing: throws with ioredis-mock@2.4.1, answers with ioredis-mock@3.2.0
const mock = require('ioredis-mock')
const Redis = mock.default ?? mock
const redis = new Redis({ data: { colours: new Set(['red']) } })
const run = async () => [
  Number(await redis.sismember('colours', 'red')),
  Number(await redis.sismember('colours', 'blue')),
  Number(await redis.sismember('shapes', 'round')),
]
run().then((values) => console.log(`RESULT ${JSON.stringify(values)}`))
