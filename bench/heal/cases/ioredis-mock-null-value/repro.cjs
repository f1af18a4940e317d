// ioredis-mock-null-value: throws with ioredis-mock@3.5.0, answers with ioredis-mock@3.6.1
const Redis = require('ioredis-mock')
const redis = new Redis()
const run = async () => {
  await redis.set('name', null)
  await redis.hset('user', 'mail', null)
  return [await redis.get('name'), await redis.hget('user', 'mail')]
}
run().then((values) => console.log(`RESULT ${JSON.stringify(values)}`))
