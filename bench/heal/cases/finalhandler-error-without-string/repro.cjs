// finalhandler-error-without-string: throws with finalhandler@0.5.1, answers with finalhandler@1.0.0
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
const finalhandler = require('finalhandler')
ask(
  (req, res) => finalhandler(req, res, { env: 'development' })(Object.create(null)),
  { path: '/' },
  (res, text) => show([res.statusCode, /Error</.test(text) || text, /Internal Server Error/.test(text)]),
)
