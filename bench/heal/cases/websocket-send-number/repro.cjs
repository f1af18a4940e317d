// websocket-send-number: throws with websocket@1.0.17, answers with websocket@1.0.18
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const { server: WebSocketServer } = require('websocket')
const httpServer = http.createServer()
const server = new WebSocketServer({ httpServer, autoAcceptConnections: true })
server.on('connect', (connection) => connection.send(42))
httpServer.listen(0, '127.0.0.1', () => {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  }
  const request = http.get({ host: '127.0.0.1', port: httpServer.address().port, headers })
  request.on('upgrade', (_response, socket, head) => {
    let bytes = head
    const look = () => {
      if (bytes.length < 2 || bytes.length < 2 + bytes[1]) return
      show([bytes[0], bytes.subarray(2, 2 + bytes[1]).toString()])
      process.exit()
    }
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk])
      look()
    })
    look()
  })
})
