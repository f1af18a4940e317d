// multiparty-malformed-file-name: throws with multiparty@4.2.3, answers with multiparty@4.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const multiparty = require('multiparty')
const part = (head, value) => `--sep\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`
const server = http.createServer((request, response) => {
  const form = new multiparty.Form()
  const seen = []
  form.on('part', (each) => {
    const entry = [each.name, each.filename || 'unnamed', '']
    seen.push(entry)
    each.setEncoding('utf8')
    each.on('data', (text) => (entry[2] += text))
  })
  form.on('error', (error) => {
    response.statusCode = 400
    response.end(JSON.stringify(error.message))
  })
  form.on('close', () => response.end(JSON.stringify(seen)))
  form.parse(request)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  const headers = { 'content-type': 'multipart/form-data; boundary=sep' }
  const request = http.request({ host: '127.0.0.1', port, method: 'POST', headers, agent: false }, (response) => {
    let body = ''
    response.on('data', (chunk) => (body += chunk))
    response.on('end', () => {
      server.close()
      show([response.statusCode, JSON.parse(body)])
    })
  })
  const good = part("name=\"a\"; filename*=utf-8''caf%C3%A9.txt", 'x')
  const bad = part("name=\"b\"; filename*=utf-8''%zz.txt", 'y')
  request.end(`${good}${bad}--sep--\r\n`)
})
