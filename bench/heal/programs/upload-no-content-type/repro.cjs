const http = require('node:http')
const { createServer } = require('upload-server')
const server = createServer([]).listen(0, '127.0.0.1', () => {
  const request = http.request({ port: server.address().port, method: 'POST' }, (response) => {
    console.log(response.statusCode)
    response.resume()
    server.close()
  })
  request.end()
})
