// stompit-body-in-receipt: throws with stompit@0.25.0, answers with stompit@0.26.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const net = require('net')
const stompit = require('stompit')
const server = net.createServer((socket) => {
  socket.on('error', () => {})
  socket.on('data', (data) => {
    if (/^CONNECT/.test(data)) socket.write('CONNECTED\nversion:1.1\n\nunexpected body\0')
  })
})
server.listen(0, '127.0.0.1', () => {
  stompit.connect({ host: '127.0.0.1', port: server.address().port }, (error, client) => {
    if (error) show([error.message, error.isProtocolError ? error.isProtocolError() : null])
    else {
      client.on('error', (late) => {
        show(['later', late.message])
        server.close()
        process.exit(0)
      })
      return
    }
    server.close()
    process.exit(0)
  })
})
