const http = require('node:http')
const cors = require('tiny-cors')

const guard = cors({ origins: ['https://shop.example'] })
const server = http.createServer((req, res) => guard(req, res, () => res.end('3 in stock')))
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  const ask = (headers, done) =>
    http.get({ port, host: '127.0.0.1', headers, agent: false }, (res) => {
      res.resume()
      res.on('end', () => {
        console.log(res.statusCode)
        done()
      })
    })
  ask({ origin: 'https://shop.example' }, () => ask({}, () => server.close()))
})
