// node-fetch-no-content-gzip: throws with node-fetch@1.5.2, answers with node-fetch@1.5.3
const http = require('node:http')
const net = require('node:net')
const fetch = require('node-fetch')
const server = http.createServer((req, res) => {
  res.statusCode = req.url === '/none' ? 204 : 304
  res.setHeader('content-encoding', 'gzip')
  res.end()
})
const read = async (path, agent) => {
  const reply = await fetch(`http://shop.example${path}`, { agent })
  return [reply.status, await reply.text()]
}
server.listen(0, '127.0.0.1', async () => {
  const agent = new http.Agent()
  agent.createConnection = () => net.connect(server.address().port, '127.0.0.1')
  const replies = [await read('/none', agent), await read('/same', agent)]
  console.log(`RESULT ${JSON.stringify(replies)}`)
  server.close()
})
