const http = require('node:http')
const logger = require('access-logger')

const log = logger('common')
const server = http.createServer((req, res) => {
  log(req, res, () => {
    res.setHeader('Content-Length', 2)
    res.end('ok')
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  http.get({ host: '127.0.0.1', port, path: '/health', agent: false }, (res) => {
    res.resume()
    res.on('end', () => server.close())
  })
})
