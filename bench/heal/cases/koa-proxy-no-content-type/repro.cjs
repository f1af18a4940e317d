// koa-proxy-no-content-type: throws with koa-proxy@0.3.0, answers with koa-proxy@0.4.1
const http = require('http')
const koa = require('koa')
const proxy = require('koa-proxy')
const bodyParser = require('koa-bodyparser')
const target = http.createServer((req, res) => {
  let body = ''
  req.on('data', (part) => { body += part })
  req.on('end', () => { res.setHeader('content-type', 'text/plain'); res.end(`${req.method} ${req.url} ${body}`) })
})
target.listen(0, '127.0.0.1', () => {
  const app = koa()
  app.on('error', (error) => { throw error })
  app.use(bodyParser())
  app.use(proxy({ host: `http://127.0.0.1:${target.address().port}` }))
  const server = app.listen(0, '127.0.0.1', () => {
    http.get({ host: '127.0.0.1', port: server.address().port, path: '/items?page=2', agent: false }, (res) => {
      let body = ''
      res.on('data', (part) => { body += part })
      res.on('end', () => { console.log(`RESULT ${JSON.stringify([res.statusCode, body])}`); process.exit() })
    })
  })
})
