// request-oauth-body-transport: throws with request@2.55.0, answers with request@2.56.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const request = require('request')
const oauth = { consumer_key: 'k', consumer_secret: 's', transport_method: 'body' }
request({ uri: 'http://localhost:1/', method: 'GET', oauth }, (error, response) => {
  show({ error: error instanceof Error && /^oauth: transport_method/.test(error.message), response: response ?? null })
})
