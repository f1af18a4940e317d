import http from 'node:http'
import { limitPerAddress } from 'client-address'

const limit = limitPerAddress(2, 60000, { proxies: 1 })
const server = http.createServer((req, res) => limit(req, res, () => res.end('ok')))
server.listen(0, '127.0.0.1', async () => {
  const ask = (headers) =>
    new Promise((resolve) => {
      http.get({ host: '127.0.0.1', port: server.address().port, headers, agent: false }, (res) => resolve(res.resume().statusCode))
    })
  console.log(await ask({ 'x-forwarded-for': '10.1.1.1' }))
  console.log(await ask({}))
  server.close()
})
