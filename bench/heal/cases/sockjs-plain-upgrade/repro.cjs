// sockjs-plain-upgrade: throws with sockjs@0.3.19, answers with sockjs@0.3.20
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const net = require('node:net')
const sockjs = require('sockjs')
const echo = sockjs.createServer({ prefix: '/echo', log: () => {} })
const server = http.createServer((_req, res) => res.end('app'))
echo.installHandlers(server)
const raw = (path, headers, done) => {
  const socket = net.connect(server.address().port, '127.0.0.1', () =>
    socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n${headers}\r\n`),
  )
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
  })
  socket.on('close', () => done(text.split('\r\n')[0]))
}
server.listen(0, '127.0.0.1', () => {
  raw('/echo', 'Connection: close\r\n', (first) =>
    raw('/echo/websocket', 'Connection: Upgrade\r\nUpgrade: websocket\r\n', (second) => {
      raw('/echo/none', 'Connection: Upgrade\r\nUpgrade: websocket\r\n', (third) => {
        server.close()
        show([first, second, third])
      })
    }),
  )
})
