// unirest-no-content-type: throws with unirest@0.1.8, answers with unirest@0.1.9
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const unirest = require('unirest')
const server = http.createServer((request, response) => {
  if (request.url === '/json') response.setHeader('content-type', 'application/json')
  response.end('{"a":1}')
})
server.listen(0, '127.0.0.1', () => {
  const base = `http://127.0.0.1:${server.address().port}`
  unirest.get(`${base}/json`).end((json) => {
    unirest.get(`${base}/bare`).end((bare) => {
      show([json, bare].map(({ code, error, body }) => [code, error && String(error), body]))
      process.exit(0)
    })
  })
})
