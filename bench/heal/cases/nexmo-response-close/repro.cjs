// nexmo-response-close: throws with nexmo@2.3.0, answers with nexmo@2.3.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const Nexmo = require('nexmo')
const server = http.createServer((request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ 'message-count': '1', messages: [{ to: '447700900001', 'message-id': '0C01', status: '0' }] }))
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  // Requests go to the loopback server, as they would through a proxy.
  const local = { request: (options) => http.request({ ...options, host: '127.0.0.1', port, agent: false }) }
  const quiet = { log() {}, info() {}, warn() {}, error() {} }
  const nexmo = new Nexmo({ apiKey: 'key', apiSecret: 'secret' }, { port, http: local, logger: quiet })
  const answers = []
  nexmo.message.sendSms('447700900000', '447700900001', 'A text message', (error, response) => {
    answers.push([error, response])
  })
  setTimeout(() => {
    show(answers)
    server.close()
  }, 500)
})
