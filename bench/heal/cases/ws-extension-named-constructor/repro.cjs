// ws-extension-named-constructor: throws with ws@3.3.0, answers with ws@3.3.1
const http = require('node:http')
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Server } = require('ws')
const server = new Server({ host: '127.0.0.1', port: 0 }, () => {
  const headers = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': 13,
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Extensions': 'constructor',
  }
  const request = http.get({ host: '127.0.0.1', port: server._server.address().port, headers, agent: false })
  request.on('upgrade', (res, socket) => {
    show(res.statusCode)
    socket.destroy()
    server.close()
  })
})
