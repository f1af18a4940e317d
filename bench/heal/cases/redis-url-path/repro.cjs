// redis-url-path: throws with redis@2.7.1, answers with redis@2.8.0
const redis = require('redis')
const client = redis.createClient({ url: './no-such.sock', retry_strategy: () => undefined })
client.on('error', () => {})
console.log(`RESULT ${JSON.stringify([client.address, client.connection_options.path])}`)
client.end(false)
