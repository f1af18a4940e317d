// koa-session-twice: throws with koa-session@5.10.0, answers with koa-session@5.10.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const Koa = require('koa')
const session = require('koa-session')
const app = new Koa()
app.keys = ['key']
const use = () => app.use(session({ signed: false }, app))
use()
app.use(async (ctx, next) => {
  ctx.session.views = (ctx.session.views || 0) + 1
  await next()
})
use()
app.use((ctx) => {
  ctx.body = { views: ctx.session.views }
})
const server = app.listen(0, '127.0.0.1', () => {
  http.get({ host: '127.0.0.1', port: server.address().port, agent: false }, (res) => {
    let text = ''
    res.on('data', (chunk) => {
      text += chunk
    })
    res.on('end', () => {
      server.close()
      show([res.statusCode, text, res.headers['set-cookie'].length])
    })
  })
})
