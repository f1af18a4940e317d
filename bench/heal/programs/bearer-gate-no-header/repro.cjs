const http = require('http')
const bearerGate = require('bearer-gate')

const gate = bearerGate({ ada: 's3cret' })
const server = http.createServer((req, res) => gate(req, res, () => res.end('hello ' + req.client_name)))
server.listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${server.address().port}/`
  console.log((await fetch(url, { headers: { authorization: 'Bearer s3cret' } })).status)
  console.log((await fetch(url)).status)
  server.close()
})
