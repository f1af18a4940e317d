// nodemailer-split-greeting: throws with nodemailer@6.4.1, answers with nodemailer@6.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const net = require('net')
const nodemailer = require('nodemailer')
const seen = []
const server = net.createServer((socket) => {
  let inData = false
  let rest = ''
  socket.setEncoding('utf8')
  socket.setNoDelay(true)
  socket.write('220 mail.exa')
  setTimeout(() => socket.write('mple ready\r\n'), 150)
  const answer = (line) => {
    if (inData) {
      if (line !== '.') return undefined
      inData = false
      return '250 queued as 42\r\n'
    }
    seen.push(line.split(' ')[0])
    if (/^EHLO/.test(line)) return '250-mail.example\r\n250 8BITMIME\r\n'
    if (/^DATA/.test(line)) {
      inData = true
      return '354 go on\r\n'
    }
    return /^QUIT/.test(line) ? '221 bye\r\n' : '250 ok\r\n'
  }
  socket.on('data', (chunk) => {
    const lines = (rest + chunk).split('\r\n')
    rest = lines.pop()
    for (const line of lines) {
      const reply = answer(line)
      if (reply !== undefined) socket.write(reply)
    }
  })
  socket.on('error', () => {})
})
server.listen(0, '127.0.0.1', () => {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: server.address().port, ignoreTLS: true })
  const mail = { from: 'a@example.com', to: 'b@example.com', subject: 'Hi', text: 'Hello' }
  transport.sendMail(mail, (error, info) => {
    show({ error: error && error.message, response: info && info.response, accepted: info && info.accepted, seen })
    server.close()
    transport.close()
  })
})
