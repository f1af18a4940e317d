// express-jsonp-object-callback: throws with express@4.1.1, answers with express@4.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const express = require('express')
const app = express()
app.get('/user', (request, response) => response.jsonp({ name: 'Ada' }))
app.use((error, request, response, next) => {
  process.nextTick(() => {
    throw error
  })
})
const server = http.createServer(app).listen(0, '127.0.0.1', () => {
  http.get({ host: '127.0.0.1', port: server.address().port, path: '/user?callback[a]=show', agent: false }, (response) => {
    let text = ''
    response.on('data', (chunk) => {
      text += chunk
    })
    response.on('end', () => {
      server.close()
      show({ status: response.statusCode, type: response.headers['content-type'], text })
    })
  })
})
