const http = require('node:http')
const { createServer } = require('upload-server')
const store = []
const ask = (port, method, headers, body) => new Promise((resolve) => {
  const request = http.request({ port, method, headers, agent: false }, (response) => { response.resume(); resolve(response.statusCode) })
  request.end(body)
})
const server = createServer(store).listen(0, '127.0.0.1', async () => {
  const { port } = server.address()
  const answers = [await ask(port, 'POST', {}), await ask(port, 'GET', {}), await ask(port, 'POST', { 'content-type': 'text/plain; charset=utf-8' }, 'x'), await ask(port, 'POST', { 'content-type': 'application/json' }, '{'), await ask(port, 'POST', { 'content-type': 'image/png' })]
  console.log(`RESULT ${JSON.stringify([answers, store])}`)
  server.close()
})
