// express-async-handler-sync: throws with express-async-handler@1.0.3, answers with express-async-handler@1.1.0
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
const rethrow = (error, _req, _res, _next) =>
  setImmediate(() => {
    throw error
  })
const wrap = require('express-async-handler')
const app = require('express')()
app.get(
  '/',
  wrap((req, res) => {
    res.end('ok')
  }),
)
app.use(rethrow)
ask(app, { path: '/' }, (res, text) => show([res.statusCode, text]))
