// multer-file-without-name: throws with multer@2.0.0, answers with multer@2.0.1
const http = require('node:http')
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const ask = (handler, options, done) => {
  const server = http.createServer(handler).listen(0, '127.0.0.1', () => {
    const { body, ...rest } = options
    const request = http.request({ host: '127.0.0.1', port: server.address().port, agent: false, ...rest }, (res) => {
      let text = ''
      res.on('data', (chunk) => {
        text += chunk
      })
      res.on('end', () => {
        server.close()
        done(res, text)
      })
    })
    request.end(body)
  })
}
const rethrow = (error, _req, _res, _next) =>
  setImmediate(() => {
    throw error
  })
const app = require('express')()
const upload = require('multer')({ limits: { fieldNameSize: 50 } })
app.post('/', upload.any(), (req, res) => res.json(req.files.length))
app.use((error, req, res, next) => (error.code ? res.status(400).json(error.code) : rethrow(error)))
const body = [
  '--b',
  'Content-Disposition: form-data; filename="a.txt"',
  'Content-Type: text/plain',
  '',
  'x',
  '--b--',
  '',
].join('\r\n')
ask(
  app,
  {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Length': body.length },
    body,
  },
  (res, text) => show([res.statusCode, text]),
)
