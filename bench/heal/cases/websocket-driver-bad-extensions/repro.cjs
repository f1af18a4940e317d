// websocket-driver-bad-extensions: throws with websocket-driver@0.5.3, answers with websocket-driver@0.5.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const net = require('node:net')
const websocket = require('websocket-driver')
const events = []
const server = http.createServer()
server.on('upgrade', (req, socket, head) => {
  const driver = websocket.http(req)
  driver.on('open', () => events.push('open'))
  driver.on('error', (error) => events.push(`error ${error.message}`))
  driver.on('close', (event) => {
    events.push(`close ${event.code}`)
    socket.destroy()
  })
  driver.io.write(head)
  socket.pipe(driver.io).pipe(socket)
  events.push(driver.start())
})
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1')
  client.on('error', () => {})
  client.on('close', () => {
    show(events)
    server.close()
  })
  client.write(
    [
      'GET / HTTP/1.1',
      'Host: example.com',
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Extensions: x-webkit-       -frame',
      '',
      '',
    ].join('\r\n'),
  )
})
