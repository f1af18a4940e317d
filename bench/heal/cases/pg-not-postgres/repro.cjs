// pg-not-postgres: throws with pg@8.1.0, answers with pg@8.3.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const net = require('net')
const { Client } = require('pg')
const greeting = Buffer.concat([Buffer.from([0x4a, 0, 0, 0, 0x0a]), Buffer.from('5.7.29-log\0'), Buffer.alloc(64, 1)])
const server = net.createServer((socket) => {
  socket.on('error', () => {})
  socket.write(greeting)
  setTimeout(() => socket.destroy(), 100)
})
server.listen(0, '127.0.0.1', () => {
  const client = new Client({ host: '127.0.0.1', port: server.address().port, user: 'app', database: 'app', password: 'x' })
  client.on('error', () => {})
  client.connect((err) => {
    show(err ? 'failed' : 'connected')
    process.exit(0)
  })
})
