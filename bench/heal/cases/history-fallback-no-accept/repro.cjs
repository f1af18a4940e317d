// history-fallback-no-accept: throws with connect-history-api-fallback@0.0.4, answers with connect-history-api-fallback@0.0.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const ask = (handler, { body, ...options }, done) => {
  const server = http.createServer(handler).listen(0, '127.0.0.1', () => {
    const request = http.request({ host: '127.0.0.1', port: server.address().port, agent: false, ...options }, (res) => {
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
const fallback = require('connect-history-api-fallback')
const handler = (req, res) => fallback(req, res, () => res.end(req.url))
ask(handler, { path: '/a/b' }, (res, text) => show([res.statusCode, text]))
