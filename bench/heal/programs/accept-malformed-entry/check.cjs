const http = require('node:http')
const languages = require('languages-accepted')

const accept = languages.middleware(['en', 'de', 'fr'])
const server = http.createServer((req, res) => {
  accept(req, res, () => res.end(req.languages.join(' ')))
})
server.listen(0, '127.0.0.1', () => {
  const headers = { 'Accept-Language': 'fr;q=0.6, de-CH,, en;q=0.8' }
  http.get({ host: '127.0.0.1', port: server.address().port, headers, agent: false }, (res) => {
    let body = ''
    res.setEncoding('utf8')
    res.on('data', (text) => {
      body += text
    })
    res.on('end', () => {
      server.close()
      console.log(`RESULT ${JSON.stringify(body)}`)
    })
  })
})
