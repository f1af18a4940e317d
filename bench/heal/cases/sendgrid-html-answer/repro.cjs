// sendgrid-html-answer: throws with sendgrid@4.8.4, answers with sendgrid@4.9.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const sendgrid = require('sendgrid')
const server = http.createServer((request, response) => {
  response.writeHead(413, { 'content-type': 'text/html', connection: 'close' })
  response.end('<html><body>413 Request Entity Too Large</body></html>')
})
server.listen(0, '127.0.0.1', () => {
  const client = sendgrid('key', '127.0.0.1')
  const request = client.emptyRequest({
    method: 'POST',
    path: '/v3/mail/send',
    body: { subject: 'Hello', content: [{ type: 'text/plain', value: 'hello' }] },
    test: true,
    port: server.address().port,
  })
  const answers = []
  client.API(request, (error, response) => answers.push([error && error.name, response === undefined]))
  setTimeout(() => {
    show(answers)
    server.close()
  }, 500)
})
