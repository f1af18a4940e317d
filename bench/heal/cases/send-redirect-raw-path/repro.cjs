// send-redirect-raw-path: throws with send@0.14.0, answers with send@0.14.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node:fs')
const http = require('node:http')
const os = require('node:os')
const path = require('node:path')
const send = require('send')
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'case-'))
fs.mkdirSync(path.join(root, 'snow \u2603'))
fs.mkdirSync(path.join(root, 'plain'))
const server = http.createServer((req, res) => {
  send(req, decodeURIComponent(req.url), { root }).pipe(res)
})
const get = (url, done) =>
  http.get({ host: '127.0.0.1', port: server.address().port, path: url, agent: false }, (res) => {
    res.resume()
    res.on('end', () => done([res.statusCode, res.headers.location]))
  })
server.listen(0, '127.0.0.1', () => {
  get('/plain', (first) =>
    get('/snow%20%E2%98%83', (second) => {
      server.close()
      fs.rmSync(root, { recursive: true })
      show([first, second])
    }),
  )
})
