// superagent-redirect-no-location: throws with superagent@0.21.0, answers with superagent@1.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const server = http.createServer((req, res) => {
  res.statusCode = 302
  res.end('moved')
})
server.listen(0, '127.0.0.1', () => {
  const base = `http://127.0.0.1:${server.address().port}`
  const request = require('superagent')
  request.get(base + '/').end((err, res) => {
    show([err ? String(err.message) : null, res && res.status])
    process.exit(0)
  })
})
