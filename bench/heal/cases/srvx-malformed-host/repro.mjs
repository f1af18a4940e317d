// srvx-malformed-host: throws with srvx@0.11.9, answers with srvx@0.11.10
import net from 'node:net'
import { serve } from 'srvx/node'
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const server = serve({
  port: 0,
  hostname: '127.0.0.1',
  silent: true,
  fetch: (request) => {
    const { pathname, search } = new URL(request.url)
    return Response.json({ pathname, search })
  },
})
await server.ready()
const port = Number(new URL(server.url).port)
const get = (host) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve([answer.split(' ')[1], JSON.parse(/\{.*\}/.exec(answer)[0])]))
    socket.write(`GET /shop?page=2 HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  })
const good = await get('shop.example:3000')
const bad = await get('shop.example:3000/some-path')
show({ good, bad })
await server.close(true)
