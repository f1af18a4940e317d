// winston-logzio-meta-only: throws with winston-logzio@5.0.3, answers with winston-logzio@5.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const winston = require('winston')
const LogzioTransport = require('winston-logzio')
const received = []
const server = http.createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => {
    received.push(...body.trim().split('\n').map((line) => JSON.parse(line)))
    response.end()
    if (received.length < 2) return
    show(received.map(({ level, message, user, label }) => ({ level, message, user, label })))
    process.exit(0)
  })
})
server.listen(0, '127.0.0.1', () => {
  const transport = new LogzioTransport({
    token: 'token',
    protocol: 'http',
    host: '127.0.0.1',
    port: server.address().port,
    type: 'app',
    bufferSize: 1,
  })
  const logger = winston.createLogger({ format: winston.format.label({ label: 'app' }), transports: [transport] })
  logger.info('started', { user: 'ann' })
  logger.log({ level: 'info', user: 'bob' })
})
