const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const xmlrpc = require('xmlrpc')
const port = 20000 + (process.pid % 20000)
const server = xmlrpc.createServer({ host: '127.0.0.1', port }, () => {
  const client = xmlrpc.createClient({ host: '127.0.0.1', port, path: '/' })
  client.methodCall('sum', [1, 2], (error, sum) => {
    client.methodCall('unknown', [], (missing) => {
      show([error, sum, Boolean(missing)])
      process.exit(0)
    })
  })
})
server.on('sum', (error, [a, b], answer) => answer(error, a + b))
server.on('NotFound', () => {})
