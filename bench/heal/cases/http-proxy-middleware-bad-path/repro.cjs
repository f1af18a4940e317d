// http-proxy-middleware-bad-path: throws with http-proxy-middleware@2.0.6, answers with http-proxy-middleware@2.0.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const net = require('node:net')
const { createProxyMiddleware } = require('http-proxy-middleware')
const target = http.createServer((req, res) => res.end(`target ${req.url}`))
const server = http.createServer((req, res) => {
  proxy(req, res, () => {
    res.statusCode = 404
    res.end('not proxied')
  })
})
let proxy
const raw = (path, done) => {
  const socket = net.connect(server.address().port, '127.0.0.1', () =>
    socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`),
  )
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
  })
  socket.on('close', () => done([text.split('\r\n')[0], /(target [^\r\n]*|not proxied)/.exec(text)?.[0]]))
}
target.listen(0, '127.0.0.1', () => {
  const logProvider = () => ({ log() {}, debug() {}, info() {}, warn() {}, error() {} })
  proxy = createProxyMiddleware('/api', { target: `http://127.0.0.1:${target.address().port}`, logProvider })
  server.listen(0, '127.0.0.1', () => {
    raw('/api/a', (first) =>
      raw('http://[', (second) => {
        server.close()
        target.close()
        show([first, second])
      }),
    )
  })
})
