const http = require('http')
const { Router } = require('micro-routes')

const router = new Router()
  .get('/users', async ({ query }) => (query.get('id') === '9' ? undefined : [{ id: 1 }]))
  .post('/users', async ({ body }) => body)
const server = http.createServer(router.listener()).listen(0, '127.0.0.1', async () => {
  const base = `http://127.0.0.1:${server.address().port}`
  const ask = async (path, options) => {
    const answer = await fetch(base + path, { signal: AbortSignal.timeout(2000), ...options })
    return [answer.status, answer.headers.get('allow'), answer.status === 200 ? await answer.json() : typeof await answer.text()]
  }
  const result = [
    await ask('/users'),
    await ask('/users?id=9'),
    await ask('/favicon.ico'),
    await ask('/favicon.ico', { method: 'POST', body: '{}' }),
    await ask('/users', { method: 'DELETE' }),
    await ask('/users', { method: 'POST', body: '{"a":1}' }),
    await ask('/users', { method: 'POST', body: '{"a"' }),
    await ask('/health')
  ]
  console.log('RESULT ' + JSON.stringify(result))
  process.exit()
})
