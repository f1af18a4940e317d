// sip-request-without-via: throws with sip@0.0.2-13, answers with sip@0.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const dgram = require('dgram')
const sip = require('sip')
const client = dgram.createSocket('udp4')
const seen = []
const full = (port) => ['OPTIONS sip:bob@example.com SIP/2.0', `Via: SIP/2.0/UDP 127.0.0.1:${port};branch=z9hG4bK1`, 'From: <sip:alice@example.com>;tag=1', 'To: <sip:bob@example.com>', 'Call-ID: a1', 'CSeq: 7 OPTIONS', 'Content-Length: 0', '', ''].join('\r\n')
client.on('message', (text) => {
  seen.push(String(text).split('\r\n')[0])
  show(seen)
  process.exit()
})
const freePort = (done) => {
  const probe = dgram.createSocket('udp4')
  probe.bind(0, '127.0.0.1', () => {
    const { port } = probe.address()
    probe.close(() => done(port))
  })
}
client.bind(0, '127.0.0.1', () => freePort((server) => {
  sip.start({ port: server, address: '127.0.0.1', tcp: false }, (request) => {
    seen.push([request.method, request.headers['call-id'] || 'no id'])
    sip.send(sip.makeResponse(request, 200, 'OK'))
  })
  setTimeout(() => client.send('OPTIONS sip:sip@127.0.0.1 SIP/2.0\r\n\r\n', server, '127.0.0.1'), 100)
  setTimeout(() => client.send(full(client.address().port), server, '127.0.0.1'), 300)
}))
