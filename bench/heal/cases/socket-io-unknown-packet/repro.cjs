// socket-io-unknown-packet: throws with socket.io@2.0.3, answers with socket.io@2.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const WebSocket = require('ws')
const server = http.createServer()
const io = require('socket.io')(server)
const seen = []
io.on('connection', (socket) => {
  socket.on('hello', (name) => seen.push(name))
  socket.on('disconnect', () => seen.push('gone'))
})
server.listen(0, '127.0.0.1', () => {
  const client = new WebSocket(`ws://127.0.0.1:${server.address().port}/socket.io/?EIO=3&transport=websocket`)
  client.on('open', () => {
    client.send('42["hello","Ada"]')
    client.send('442["some","data"]')
    setTimeout(() => { show(seen); process.exit() }, 500)
  })
})
