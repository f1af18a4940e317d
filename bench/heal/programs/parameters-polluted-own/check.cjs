const http = require('node:http')
const oneParameter = require('one-parameter')

const check = oneParameter({ whitelist: ['tag'] })
const server = http.createServer((req, res) => {
  check(req, res, () => res.end(JSON.stringify([req.query, req.queryPolluted])))
})
server.listen(0, '127.0.0.1', () => {
  const path = '/search?sort=name&sort=age&tag=a&tag=b'
  http.get({ host: '127.0.0.1', port: server.address().port, path, agent: false }, (res) => {
    let body = ''
    res.setEncoding('utf8')
    res.on('data', (text) => {
      body += text
    })
    res.on('end', () => {
      server.close()
      console.log(`RESULT ${body}`)
    })
  })
})
