// faye-invalid-message: throws with faye@1.2.0, answers with faye@1.2.2
const http = require('node:http')
const faye = require('faye')
const { Client } = require('faye-websocket')
const bayeux = new faye.NodeAdapter({ mount: '/faye', timeout: 45 })
const server = http.createServer()
bayeux.attach(server)
server.listen(0, '127.0.0.1', () => {
  const socket = new Client(`ws://127.0.0.1:${server.address().port}/faye`)
  socket.on('message', (event) => {
    const [reply] = JSON.parse(event.data)
    console.log(`RESULT ${JSON.stringify([reply.channel, reply.successful])}`)
    process.exit(0)
  })
  socket.on('open', () => {
    socket.send('{ "channel": ')
    const handshake = { channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['websocket'] }
    socket.send(JSON.stringify(handshake))
  })
})
