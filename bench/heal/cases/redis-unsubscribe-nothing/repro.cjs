// redis-unsubscribe-nothing: throws with redis@0.8.3, answers with redis@0.8.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const net = require('net')
const redis = require('redis')
const server = net.createServer((socket) => {
  socket.on('error', () => {})
  socket.on('data', (data) => {
    const text = String(data).toLowerCase()
    if (text.includes('info')) return socket.write('$16\r\nredis_version:2.\r\n')
    if (text.includes('unsubscribe')) return socket.write('*3\r\n$11\r\nunsubscribe\r\n$-1\r\n:0\r\n')
    socket.write('+OK\r\n')
  })
})
server.listen(0, '127.0.0.1', () => {
  const client = redis.createClient(server.address().port, '127.0.0.1')
  client.unsubscribe((err, reply) => {
    show([err ? err.message : null, reply ?? null])
    process.exit(0)
  })
})
