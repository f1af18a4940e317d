// cors-frozen-options: throws with cors@2.8.1, answers with cors@2.8.2
const http = require('http')
const cors = require('cors')
const options = Object.freeze({ origin: 'https://shop.example', credentials: true })
const middleware = cors(options)
const server = http.createServer((request, response) => {
  middleware(request, response, (error) => response.end(error ? 'error' : 'hello'))
})
server.listen(0, '127.0.0.1', () => {
  const headers = { origin: 'https://shop.example' }
  http.get({ host: '127.0.0.1', port: server.address().port, headers, agent: false }, (response) => {
    let body = ''
    response.on('data', (chunk) => (body += chunk))
    response.on('end', () => {
      const { statusCode, headers: got } = response
      const answer = {
        statusCode,
        body,
        origin: got['access-control-allow-origin'],
        credentials: got['access-control-allow-credentials'],
        vary: got.vary
      }
      console.log(`RESULT ${JSON.stringify(answer)}`)
      server.close()
    })
  })
})
