const http = require('node:http')
const { answers } = require('etag-answers')
const server = http.createServer(answers(() => ({ name: 'Ada' })))
server.listen(0, '127.0.0.1', () => {
  http.get({ host: '127.0.0.1', port: server.address().port, agent: false }, (res) => {
    res.resume().on('end', () => {
      console.log(res.statusCode)
      server.close()
    })
  })
})
