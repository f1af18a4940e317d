// express-winston-cut-json: throws with express-winston@1.3.1, answers with express-winston@1.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const expressWinston = require('express-winston')
const lines = []
const logger = { log: (level, _text, meta) => lines.push([level, meta.res]) }
const log = expressWinston.logger({ winstonInstance: logger, responseWhitelist: ['statusCode', 'body'] })
const server = http.createServer((req, res) => {
  log(req, res, () => {
    res.setHeader('Content-Type', 'application/json')
    res.end(req.url === '/good' ? '{"a":1}' : '{"a":')
  })
})
const get = (path, done) =>
  http.get({ host: '127.0.0.1', port: server.address().port, path, agent: false }, (res) => {
    res.resume()
    res.on('end', () => done(res.statusCode))
  })
server.listen(0, '127.0.0.1', () => {
  get('/good', (first) =>
    get('/cut', (second) => {
      server.close()
      show([first, second, lines])
    }),
  )
})
