// redis-info-null: throws with redis@2.0.1, answers with redis@2.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const net = require('net')
const redis = require('redis')
const server = net.createServer((socket) => {
  socket.on('error', () => {})
  socket.on('data', (data) => {
    const text = String(data).toLowerCase()
    socket.write(text.includes('info') ? '$-1\r\n' : '+OK\r\n')
  })
})
server.listen(0, '127.0.0.1', () => {
  const client = redis.createClient(server.address().port, '127.0.0.1')
  client.on('error', (err) => console.log(err.message))
  client.set('a', 'b', (err, reply) => {
    show([err ? err.message : null, reply])
    process.exit(0)
  })
})
