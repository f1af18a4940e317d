// http-proxy-no-host: throws with http-proxy@1.0.2, answers with http-proxy@1.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const net = require('net')
const target = http.createServer((req, res) => res.end('port=' + req.headers['x-forwarded-port']))
target.listen(0, '127.0.0.1', () => {
  const proxy = require('http-proxy').createProxyServer({ target: { host: '127.0.0.1', port: target.address().port }, xfwd: true, agent: new http.Agent() })
  const front = http.createServer((req, res) => proxy.web(req, res))
  front.listen(0, '127.0.0.1', () => {
    const client = net.connect(front.address().port, '127.0.0.1', () => client.write('GET / HTTP/1.0\r\n\r\n'))
    let text = ''
    client.on('data', (chunk) => (text += chunk))
    client.on('end', () => {
      show([text.split('\r\n')[0], text.split('\r\n\r\n')[1]])
      process.exit(0)
    })
  })
})
