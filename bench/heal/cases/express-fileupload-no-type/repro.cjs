// express-fileupload-no-type: throws with express-fileupload@1.4.2, answers with express-fileupload@1.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const upload = require('express-fileupload')()
const server = http.createServer((req, res) => {
  upload(req, res, (error) => res.end(error === undefined ? `files ${typeof req.files}` : error.message))
})
server.listen(0, '127.0.0.1', () => {
  const req = http.request({ port: server.address().port, method: 'POST', agent: false, headers: { 'content-length': 5 } }, (res) => {
    let body = ''
    res.on('data', (chunk) => {
      body += chunk
    })
    res.on('end', () => {
      server.close()
      show([res.statusCode, body])
    })
  })
  req.end('hello')
})
