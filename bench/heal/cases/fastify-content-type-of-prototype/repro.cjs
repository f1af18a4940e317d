// fastify-content-type-of-prototype: throws with fastify@4.8.0, answers with fastify@4.8.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const app = require('fastify')()
app.post('/', async (request) => ({ got: request.body ?? null }))
const send = (type, body) =>
  new Promise((resolve) => {
    const { port } = app.server.address()
    const headers = { 'content-type': type, 'content-length': body.length }
    const request = http.request({ port, host: '127.0.0.1', method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.end(body)
  })
app.listen({ port: 0, host: '127.0.0.1' }).then(async () => {
  show([await send('application/json', '{"a":1}'), await send('constructor', '{"a":1}')])
  process.exit(0)
})
