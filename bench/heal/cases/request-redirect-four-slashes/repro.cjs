// request-redirect-four-slashes: throws with request@2.67.0, answers with request@2.69.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const server = http.createServer((req, res) => {
  res.writeHead(301, { location: 'http:////example.com/path/' })
  res.end()
})
server.listen(0, '127.0.0.1', () => {
  const base = `http://127.0.0.1:${server.address().port}`
  const request = require('request')
  request(base, (err, res) => {
    show([err && err.message, res ? res.statusCode : null])
    process.exit(0)
  })
})
