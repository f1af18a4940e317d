// koa-logger-own-status: throws with koa-logger@3.0.0, answers with koa-logger@3.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const Koa = require('koa')
const logger = require('koa-logger')
const app = new Koa()
app.use(logger())
app.use((ctx) => {
  ctx.body = 'own'
  ctx.res.statusCode = 777
})
const server = app.listen(0, '127.0.0.1', () => {
  http.get({ port: server.address().port, host: '127.0.0.1' }, (response) => {
    response.resume()
    response.on('end', () => setTimeout(() => {
      show(response.statusCode)
      process.exit(0)
    }, 100))
  })
})
