// serve-index-malformed-path: throws with serve-index@1.9.1, answers with serve-index@1.9.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node:fs')
const http = require('node:http')
const serveIndex = require('serve-index')
fs.mkdirSync('public/docs', { recursive: true })
const list = serveIndex('public')
const server = http.createServer((request, response) => {
  list(request, response, (error) => {
    response.statusCode = error ? error.status : 404
    response.end('no listing')
  })
})
const get = (path) =>
  new Promise((resolve) => {
    const { port } = server.address()
    http.get({ host: '127.0.0.1', port, path, headers: { accept: 'text/plain' }, agent: false }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += chunk))
      response.on('end', () => resolve([response.statusCode, body.trim()]))
    })
  })
server.listen(0, '127.0.0.1', async () => {
  const answers = [await get('/'), await get('/%E0%A4%A/')]
  server.close()
  show(answers)
})
