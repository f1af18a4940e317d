// express-http-proxy-skip-to-next: throws with express-http-proxy@1.4.0, answers with express-http-proxy@1.5.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const express = require('express')
const proxy = require('express-http-proxy')
const target = http.createServer((request, response) => {
  response.statusCode = request.url === '/secret' ? 403 : 200
  response.end(`target ${request.url}`)
})
target.listen(0, '127.0.0.1', () => {
  const app = express()
  app.use(
    proxy(`http://127.0.0.1:${target.address().port}`, {
      skipToNextHandlerFilter: (proxyResponse) => proxyResponse.statusCode === 403,
    }),
  )
  app.use((request, response) => response.status(200).send(`next handler for ${request.url}`))
  app.use((error, request, response, next) => {
    process.nextTick(() => {
      throw error
    })
  })
  const server = app.listen(0, '127.0.0.1', () => {
    const get = (path) =>
      new Promise((resolve, reject) => {
        http
          .get({ port: server.address().port, host: '127.0.0.1', path, agent: false }, (response) => {
            let body = ''
            response.on('data', (chunk) => (body += chunk))
            response.on('end', () => resolve([response.statusCode, body]))
          })
          .on('error', reject)
      })
    get('/open')
      .then((open) => get('/secret').then((secret) => show([open, secret])))
      .then(() => {
        target.close()
        server.close()
      })
  })
})
