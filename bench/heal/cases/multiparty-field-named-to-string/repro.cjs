// multiparty-field-named-to-string: throws with multiparty@4.2.3, answers with multiparty@4.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const multiparty = require('multiparty')
const part = (name, value) => `--sep\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const server = http.createServer((request, response) => {
  new multiparty.Form().parse(request, (error, fields) => {
    response.statusCode = error ? 400 : 200
    response.end(JSON.stringify(error ? error.message : fields))
  })
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
  request.end(`${part('title', 'a')}${part('toString', 'x')}${part('title', 'b')}--sep--\r\n`)
})
