const Client = require('tiny-fetcher')

// A service that answers 204 with its usual type.
const client = new Client({
  base: 'http://things.test/',
  transport: (request, callback) =>
    setImmediate(callback, null, { status: 204, headers: { 'content-type': 'application/json' }, text: '' })
})
client.delete('/things/4', (err, body, response) => {
  if (err) throw err
  console.log('deleted', response.status, body)
})
