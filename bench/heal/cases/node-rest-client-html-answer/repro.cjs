const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const { Client } = require('node-rest-client')
const server = http.createServer((req, res) => {
  res.writeHead(200, { 'content-type': 'application/json' })
  res.end('<html>oops</html>')
})
server.listen(0, '127.0.0.1', () => {
  const client = new Client()
  client.get(`http://127.0.0.1:${server.address().port}/a`, (data, response) => {
    show([String(data).includes('<html>oops</html>'), response.statusCode])
    process.exit(0)
  })
})
