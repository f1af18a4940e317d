// koa-malformed-content-type: throws with koa@2.0.0-alpha.7, answers with koa@2.0.0-alpha.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const Koa = require('koa')
const app = new Koa()
app.silent = true
app.use((ctx) => {
  ctx.body = { charset: ctx.request.charset, length: ctx.request.length }
})
app.on('error', (error) => {
  throw error
})
const server = app.listen(0, '127.0.0.1', () => {
  const headers = { 'content-type': 'application/json; application/text; charset=utf-8' }
  http.get({ host: '127.0.0.1', port: server.address().port, headers, agent: false }, (res) => {
    let text = ''
    res.on('data', (chunk) => {
      text += chunk
    })
    res.on('end', () => {
      server.close()
      show([res.statusCode, text])
    })
  })
})
