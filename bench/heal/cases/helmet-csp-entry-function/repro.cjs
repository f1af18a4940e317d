// helmet-csp-entry-function: throws with helmet@8.2.0, answers with helmet@8.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const helmet = require('helmet')
const middleware = helmet.contentSecurityPolicy({
  directives: { scriptSrc: ["'self'", (_req, res) => `'nonce-${res.locals.nonce}'`] },
})
const server = http.createServer((req, res) => middleware(req, res, (error) => res.end(error ? `error ${error.name}` : 'fine')))
server.listen(0, '127.0.0.1', () => {
  http.get({ port: server.address().port, host: '127.0.0.1', agent: false }, (res) => {
    let body = ''
    res.on('data', (chunk) => {
      body += chunk
    })
    res.on('end', () => {
      show([res.statusCode, body])
      server.close()
    })
  })
})
