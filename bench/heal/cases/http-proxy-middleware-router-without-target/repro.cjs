// http-proxy-middleware-router-without-target: throws with http-proxy-middleware@1.1.1, answers with http-proxy-middleware@1.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const express = require('express')
const { createProxyMiddleware } = require('http-proxy-middleware')
const app = express()
app.use('/test', createProxyMiddleware({ logLevel: 'silent', router: () => 'http://127.0.0.1:1' }))
const server = app.listen(0, '127.0.0.1', () => {
  http.get({ host: '127.0.0.1', port: server.address().port, path: '/test', agent: false }, (res) => {
    let body = ''
    res.on('data', (chunk) => (body += chunk))
    res.on('end', () => {
      show([res.statusCode, body.split(':')[0]])
      process.exit(0)
    })
  })
})
