// express-redirect-inherited: throws with express@3.4.4, answers with express@3.4.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const express = require('express')
const app = express()
app.use((req, res) => res.redirect('toString'))
app.use((err, req, res, next) => {
  console.error(err.stack)
  process.exit(1)
})
const server = http.createServer(app).listen(0, '127.0.0.1', () => {
  http.get({ host: '127.0.0.1', port: server.address().port, path: '/login', agent: false }, (res) => {
    res.resume()
    show([res.statusCode, res.headers.location])
    server.close()
  })
})
