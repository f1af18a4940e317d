// pino-http-no-connection: throws with pino-http@2.6.1, answers with pino-http@2.6.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { EventEmitter } = require('events')
const { Writable } = require('stream')
const pinoHttp = require('pino-http')
const lines = []
const out = new Writable({ write: (chunk, encoding, done) => (lines.push(String(chunk)), done()) })
const logger = pinoHttp(out)
const handle = (connection) => {
  const request = Object.assign(new EventEmitter(), { method: 'GET', url: '/a', headers: { host: 'x' }, connection })
  const response = Object.assign(new EventEmitter(), { statusCode: 200, _header: 'HTTP/1.1 200 OK' })
  logger(request, response)
  response.emit('finish')
}
handle({ remoteAddress: '10.0.0.1', remotePort: 1234 })
handle(undefined)
setTimeout(() => show(lines.map((line) => {
  const { msg, req, res } = JSON.parse(line)
  return [msg, req.method, req.url, req.remoteAddress || null, req.remotePort || null, res && res.statusCode]
})), 100)
