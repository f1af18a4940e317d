import { createServer } from 'order-intake'

const server = createServer().listen(0, async () => {
  const url = `http://127.0.0.1:${server.address().port}/orders`
  const post = (body) => fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  console.log((await post('{"customer":"Ruiz","lines":[{"article":"nails","count":200}]}')).status)
  console.log((await post('customer=Ruiz&nails=200')).status)
  server.close()
  server.closeAllConnections()
})
