// helmet-csp-no-agent: throws with helmet-csp@1.0.0, answers with helmet-csp@1.0.1
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
const csp = require('helmet-csp')({ directives: { defaultSrc: ["'self'"] } })
const handler = (req, res) => csp(req, res, (error) => res.end(error ? error.message : 'hello'))
ask(handler, { path: '/' }, (res, text) => show([text, res.headers['content-security-policy']]))
