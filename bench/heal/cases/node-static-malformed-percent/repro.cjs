// node-static-malformed-percent: throws with node-static@0.6.7, answers with node-static@0.6.9
const http = require('node:http')
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const ask = (handler, options, done) => {
  const server = http.createServer(handler).listen(0, '127.0.0.1', () => {
    const { body, ...rest } = options
    const request = http.request({ host: '127.0.0.1', port: server.address().port, agent: false, ...rest }, (res) => {
      let text = ''
      res.on('data', (chunk) => {
        text += chunk
      })
      res.on('end', () => {
        server.close()
        done(res, text)
      })
    })
    request.end(body)
  })
}
const { Server } = require('node-static')
const files = new Server('.', { cache: 0 })
ask(
  (req, res) => files.serve(req, res),
  { path: '/%c0' },
  (res, text) => show(res.statusCode),
)
