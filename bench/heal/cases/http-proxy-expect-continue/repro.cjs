// http-proxy-expect-continue: throws with http-proxy@1.18.0, answers with http-proxy@1.18.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const httpProxy = require('http-proxy')
const target = http.createServer((req, res) => {
  let body = ''
  req.on('data', (chunk) => {
    body += chunk
  })
  req.on('end', () => res.end(`${req.method} ${body} ${req.headers['x-special'] || 'none'}`))
})
const front = http.createServer()
target.listen(0, '127.0.0.1', () => {
  const proxy = httpProxy.createProxyServer({ target: `http://127.0.0.1:${target.address().port}` })
  proxy.on('proxyReq', (proxyReq) => proxyReq.setHeader('x-special', 'yes'))
  front.on('request', (req, res) => proxy.web(req, res))
  front.listen(0, '127.0.0.1', () => {
    const headers = { expect: '100-continue', 'content-length': 5 }
    const options = { host: '127.0.0.1', port: front.address().port, method: 'POST', headers, agent: false }
    const req = http.request(options, (res) => {
      let body = ''
      res.on('data', (chunk) => {
        body += chunk
      })
      res.on('end', () => {
        front.close()
        target.close()
        show({ status: res.statusCode, body })
      })
    })
    req.on('continue', () => req.end('hello'))
    req.flushHeaders()
  })
})
