// helmet-csp-directive-value: throws with helmet@8.2.0, answers with helmet@8.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const { contentSecurityPolicy } = require('helmet')
const csp = contentSecurityPolicy({
  directives: { defaultSrc: ["'self'"], scriptSrc: ["'self'", (req) => req.headers['x-script-host']] },
})
const server = http.createServer((req, res) => {
  csp(req, res, (error) => {
    res.statusCode = error ? 500 : 200
    res.end(error ? error.message : res.getHeader('content-security-policy'))
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  const headers = { 'x-script-host': 'cdn.example.com; object-src evil.example' }
  http.get({ host: '127.0.0.1', port, headers }, async (res) => {
    let body = ''
    for await (const chunk of res) body += chunk
    show([res.statusCode, body])
    server.close()
  })
})
