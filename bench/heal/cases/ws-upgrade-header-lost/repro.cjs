// ws-upgrade-header-lost: throws with ws@8.17.0, answers with ws@8.17.1
const http = require('node:http')
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { WebSocketServer } = require('ws')
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => {
  const headers = {}
  for (let i = 0; i < 2100; i += 1) headers['h' + i.toString(36)] = 1
  Object.assign(headers, {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': 13,
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  })
  http.get({ host: '127.0.0.1', port: server.address().port, headers, agent: false }, (res) => {
    res.resume()
    server.close()
    show(res.statusCode)
  })
})
