// serve-handler-malformed: throws with serve-handler@3.2.1, answers with serve-handler@3.2.3
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
const handler = require('serve-handler')
ask(
  (req, res) => {
    handler(req, res)
  },
  { path: '/%E0%A4%A' },
  (res, text) => show(res.statusCode),
)
