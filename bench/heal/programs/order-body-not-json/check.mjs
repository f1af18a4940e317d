import { createServer } from 'order-intake'

const server = createServer().listen(0, async () => {
  const base = `http://127.0.0.1:${server.address().port}`
  const ask = async (method, path, body, type = 'application/json') => {
    const res = await fetch(base + path, { method, body, headers: body === undefined ? {} : { 'content-type': type } })
    const answer = await res.json()
    return [res.status, res.status === 400 ? typeof answer.error : answer]
  }
  const order = '{"customer":"Ruiz","lines":[{"article":"nails","count":200}]}'
  const log = [
    await ask('POST', '/orders', order, 'application/json; charset=utf-8'),
    await ask('POST', '/orders', 'customer=Ruiz'),
    await ask('POST', '/orders', order.slice(0, 30)),
    await ask('POST', '/orders', ''),
    await ask('POST', '/orders', 'null'),
    await ask('POST', '/orders', '{}'),
    await ask('POST', '/orders', order, 'text/plain'),
    await ask('POST', '/orders', order),
    await ask('GET', '/orders/2'),
    await ask('GET', '/orders/3'),
    await ask('GET', '/orders/x'),
    await ask('GET', '/else'),
  ]
  console.log(`RESULT ${JSON.stringify(log)}`)
  server.close()
  server.closeAllConnections()
})
