import http from 'node:http'
import { replyHeaders } from 'reply-headers'

const headers = replyHeaders({
  always: { 'x-app': 'shop' },
  paths: { '/assets': { 'cache-control': 'max-age=3600' } },
})
const server = http.createServer((req, res) => headers(req, res, () => res.end('ok')))
server.listen(0, '127.0.0.1', async () => {
  const base = `http://127.0.0.1:${server.address().port}`
  for (const path of ['/', '/assets/app.css']) console.log((await fetch(base + path)).status)
  server.close()
})
