const http = require('http')
const { Router } = require('micro-routes')

const router = new Router().get('/users', async () => [{ id: 1 }])
const server = http.createServer(router.listener()).listen(0, '127.0.0.1', async () => {
  const base = `http://127.0.0.1:${server.address().port}`
  for (const path of ['/users', '/favicon.ico']) {
    const answer = await fetch(base + path)
    console.log(path, answer.status)
  }
  server.close()
})
