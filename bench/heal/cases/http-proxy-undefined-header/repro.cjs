// http-proxy-undefined-header: throws with http-proxy@1.12.0, answers with http-proxy@1.12.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const proxy = require('http-proxy').createProxyServer()
const backend = http.createServer((req, res) => {
  res.setHeader('x-powered-by', 'secret')
  res.setHeader('x-page', 'home')
  res.end('hello')
})
proxy.on('proxyRes', (proxyRes) => {
  proxyRes.headers['x-powered-by'] = undefined
})
backend.listen(0, '127.0.0.1', () => {
  const target = 'http://127.0.0.1:' + backend.address().port
  const front = http.createServer((req, res) => proxy.web(req, res, { target }))
  front.listen(0, '127.0.0.1', () => {
    http.get({ host: '127.0.0.1', port: front.address().port, path: '/', agent: false }, (res) => {
      let body = ''
      res.on('data', (chunk) => (body += chunk))
      res.on('end', () => {
        show([res.statusCode, 'x-powered-by' in res.headers, res.headers['x-page'], body])
        front.close()
        backend.close()
      })
    })
  })
})
