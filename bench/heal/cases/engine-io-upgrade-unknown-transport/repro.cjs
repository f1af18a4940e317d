// engine-io-upgrade-unknown-transport: throws with engine.io@6.4.1, answers with engine.io@6.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const net = require('net')
const engine = require('engine.io')
const server = http.createServer()
const io = engine.attach(server)
const refused = []
io.on('connection_error', (error) => refused.push([error.code, error.message]))
const upgrade = (sid) => {
  const socket = net.connect(server.address().port, '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.on('close', () => {
    server.close()
    io.close()
    show({ refused, status: answer.split('\r\n')[0] })
  })
  socket.write(
    [
      `GET /engine.io/?EIO=4&transport=carrier-pigeon&sid=${sid} HTTP/1.1`,
      'Host: localhost',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      '',
      '',
    ].join('\r\n'),
  )
}
server.listen(0, '127.0.0.1', () => {
  const path = '/engine.io/?EIO=4&transport=polling'
  http.get({ host: '127.0.0.1', port: server.address().port, path, agent: false }, (res) => {
    let body = ''
    res.on('data', (chunk) => {
      body += chunk
    })
    res.on('end', () => upgrade(JSON.parse(body.slice(1)).sid))
  })
})
