// form-data-request-without-path: throws with form-data@2.4.0, answers with form-data@2.5.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const FormData = require('form-data')
const server = http.createServer((req, res) => {
  const form = new FormData()
  form.append('file', req, { contentType: 'text/plain' })
  const header = form._streams[0]
  req.resume()
  res.end(JSON.stringify([header.includes('name="file"'), header.includes('Content-Type: text/plain')]))
})
server.listen(0, '127.0.0.1', () => {
  const request = http.request({ host: '127.0.0.1', port: server.address().port, method: 'POST', agent: false }, (res) => {
    let body = ''
    res.on('data', (chunk) => (body += chunk))
    res.on('end', () => {
      server.close()
      show(JSON.parse(body))
    })
  })
  request.end('hello')
})
