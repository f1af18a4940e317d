// express-host-missing: throws with express@3.2.3, answers with express@3.2.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const net = require('net')
const express = require('express')
const app = express()
app.use((req, res) => res.send(200, 'host ' + req.host))
app.use((err, req, res, next) => setImmediate(() => { throw err }))
const server = http.createServer(app)
server.listen(0, '127.0.0.1', () => {
  const socket = net.connect(server.address().port, '127.0.0.1', () => socket.end('GET / HTTP/1.0\r\n\r\n'))
  let text = ''
  socket.on('data', (chunk) => (text += chunk))
  socket.on('end', () => {
    server.close()
    show([text.split('\r\n')[0], text.split('\r\n\r\n')[1]])
  })
})
