// superagent-attach-null: throws with superagent@3.4.0, answers with superagent@3.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const server = http.createServer((req, res) => {
  let body = ''
  req.on('data', (chunk) => { body += chunk })
  req.on('end', () => res.end(body.includes('hello') ? 'got hello' : 'none'))
})
server.listen(0, '127.0.0.1', () => {
  const base = `http://127.0.0.1:${server.address().port}`
  const request = require('superagent')
  request.post(base).field('text', 'hello').attach('picture', null).buffer(true).end((err, res) => {
    show([err ? err.message : null, res && res.status])
    process.exit(0)
  })
})
