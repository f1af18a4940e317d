const http = require('node:http')
const { varyOnOrigin } = require('vary-on')

const server = http.createServer((req, res) => varyOnOrigin(req, res, () => res.end('ok')))
server.listen(0, '127.0.0.1', () => {
  http.get({ host: '127.0.0.1', port: server.address().port, agent: false }, (res) => {
    res.resume()
    res.on('end', () => {
      console.log(res.headers.vary)
      server.close()
    })
  })
})
