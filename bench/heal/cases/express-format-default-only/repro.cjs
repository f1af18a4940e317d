// express-format-default-only: throws with express@4.12.4, answers with express@4.13.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const express = require('express')
const app = express()
app.get('/', (req, res) => {
  res.format({ default: () => res.send('anything') })
})
app.use((err, req, res, next) => {
  setImmediate(() => {
    throw err
  })
})
const server = http.createServer(app)
server.listen(0, '127.0.0.1', () => {
  http.get({ host: '127.0.0.1', port: server.address().port, path: '/', agent: false }, (res) => {
    let body = ''
    res.on('data', (chunk) => (body += chunk))
    res.on('end', () => {
      server.close()
      show([res.statusCode, res.headers['content-type'], res.headers.vary, body])
    })
  })
})
