// ldapjs-unmatched-response: throws with ldapjs@3.0.2, answers with ldapjs@3.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const net = require('net')
const ldap = require('ldapjs')

// A bind response: success, no name, no message.
const bindResponse = (messageId) => Buffer.from([0x30, 12, 2, 1, messageId, 0x61, 7, 10, 1, 0, 4, 0, 4, 0])

const seen = []
const server = net.createServer((socket) => {
  socket.on('error', () => {})
  socket.once('data', (request) => {
    socket.write(bindResponse(99))
    socket.write(bindResponse(request[4]))
  })
})
server.listen(0, '127.0.0.1', () => {
  const client = ldap.createClient({ url: `ldap://127.0.0.1:${server.address().port}` })
  client.on('error', (error) => seen.push(['error', error.name, error.message]))
  client.bind('cn=root', 'secret', (error, result) => {
    seen.push(['bind', error && error.message, result && result.status])
    client.destroy()
    server.close(() => show(seen))
  })
})
