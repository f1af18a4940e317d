// method-override-list: throws with method-override@1.0.0, answers with method-override@1.0.2
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
const methodOverride = require('method-override')()
const readForm = (req, done) => {
  let text = ''
  req.on('data', (chunk) => {
    text += chunk
  })
  req.on('end', () => {
    const form = require('node:querystring').parse(text)
    req.body = { ...form }
    done()
  })
}
const handler = (req, res) => readForm(req, () => methodOverride(req, res, () => res.end(`${req.method} ${req.originalMethod}`)))
ask(handler, { method: 'POST', body: '_method=PUT&_method=DELETE' }, (res, text) => show([res.statusCode, text]))
