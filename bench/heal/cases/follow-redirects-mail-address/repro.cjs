// follow-redirects-mail-address: throws with follow-redirects@1.5.4, answers with follow-redirects@1.5.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const follow = require('follow-redirects').http
const server = http.createServer((request, response) => {
  response.writeHead(302, { location: 'mailto:ann@example.org' })
  response.end()
})
server.listen(0, '127.0.0.1', () => {
  const request = follow.get({ host: '127.0.0.1', port: server.address().port, path: '/' }, (response) => {
    show(response.statusCode)
    process.exit(0)
  })
  request.on('error', (error) => {
    show(error.name)
    process.exit(0)
  })
})
