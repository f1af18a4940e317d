// koa-redirect-raw-path: throws with koa@2.8.1, answers with koa@2.8.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const Koa = require('koa')
const app = new Koa()
app.silent = true
app.use((ctx) => {
  ctx.redirect(ctx.path === '/plain' ? '/a%20b?c=d' : `/tags/${ctx.query.tag}`)
})
app.on('error', (error) => {
  throw error
})
const get = (path, done) =>
  http.get({ host: '127.0.0.1', port: server.address().port, path, agent: false }, (res) => {
    res.resume()
    res.on('end', () => done([res.statusCode, res.headers.location]))
  })
const server = app.listen(0, '127.0.0.1', () => {
  get('/plain', (first) =>
    get('/?tag=snow%E2%98%83', (second) => {
      server.close()
      show([first, second])
    }),
  )
})
