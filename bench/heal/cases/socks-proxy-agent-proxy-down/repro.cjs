// socks-proxy-agent-proxy-down: throws with socks-proxy-agent@4.0.0, answers with socks-proxy-agent@4.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const net = require('net')
const SocksProxyAgent = require('socks-proxy-agent')
// A port where nothing listens: the proxy is down.
const probe = net.createServer().listen(0, '127.0.0.1', () => {
  const { port } = probe.address()
  probe.close(() => {
    const agent = new SocksProxyAgent(`socks://127.0.0.1:${port}`)
    const request = http.get({ host: 'shop.example', path: '/', agent }, (res) => show(['answer', res.statusCode]))
    request.on('error', (error) => show(['error', error.message.replace(String(port), 'PORT')]))
  })
})
