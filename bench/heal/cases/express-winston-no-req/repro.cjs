// express-winston-no-req: throws with express-winston@2.1.1, answers with express-winston@2.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const expressWinston = require('express-winston')
const lines = []
const logger = { log: (level, text, meta) => lines.push([level, text, Object.keys(meta)]) }
const log = expressWinston.logger({
  winstonInstance: logger,
  msg: '{{req.method}} {{req.url}}',
  requestFilter: () => undefined,
})
const server = http.createServer((req, res) => {
  log(req, res, () => {
    res.statusCode = 200
    res.end('ok')
  })
})
server.listen(0, '127.0.0.1', () => {
  http.get({ host: '127.0.0.1', port: server.address().port, path: '/a', agent: false }, (res) => {
    res.resume()
    res.on('end', () => {
      server.close()
      show([res.statusCode, lines])
    })
  })
})
