// superagent-parser-throws: throws with superagent@0.18.0, answers with superagent@0.18.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const server = http.createServer((req, res) => {
  res.setHeader('content-type', 'application/json')
  res.end('{"a":')
})
server.listen(0, '127.0.0.1', () => {
  const base = `http://127.0.0.1:${server.address().port}`
  const request = require('superagent')
  request.get(base).parse((res, done) => { throw new Error('parser') }).end((err, res) => {
    show(err ? err.message : res.body)
    process.exit(0)
  })
})
