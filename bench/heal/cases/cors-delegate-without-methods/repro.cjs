// cors-delegate-without-methods: throws with cors@2.8.2, answers with cors@2.8.3
const http = require('http')
const cors = require('cors')
const middleware = cors((request, callback) => callback(null, { origin: 'https://shop.example' }))
const server = http.createServer((request, response) => {
  middleware(request, response, () => response.end('next'))
})
server.listen(0, '127.0.0.1', () => {
  const headers = { origin: 'https://shop.example', 'access-control-request-method': 'PUT' }
  const options = { host: '127.0.0.1', port: server.address().port, method: 'OPTIONS', headers, agent: false }
  const request = http.request(options, (response) => {
    let body = ''
    response.on('data', (chunk) => (body += chunk))
    response.on('end', () => {
      const answer = {
        statusCode: response.statusCode,
        body,
        origin: response.headers['access-control-allow-origin'],
        methods: response.headers['access-control-allow-methods']
      }
      console.log(`RESULT ${JSON.stringify(answer)}`)
      server.close()
    })
  })
  request.end()
})
