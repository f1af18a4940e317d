const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const get = (handler, path, headers = {}) => {
  const server = http.createServer(handler).listen(0, '127.0.0.1', () => {
    http.get({ host: '127.0.0.1', port: server.address().port, path, headers, agent: false }, (res) => {
      let body = ''
      res.on('data', (part) => { body += part })
      res.on('end', () => { server.close(); show({ status: res.statusCode, body }) })
    })
  })
}
require('node:fs').mkdirSync('public', { recursive: true })
require('node:fs').writeFileSync('public/50%.txt', 'half')
const serve = require('sirv')('public', { dev: true })
get((req, res) => serve(req, res, () => { res.statusCode = 404; res.end('nothing here') }), '/50%.txt')
