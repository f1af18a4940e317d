// mail-notifier-stop: throws with mail-notifier@0.4.0, answers with mail-notifier@0.4.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const net = require('net')
const notifier = require('mail-notifier')
const extra = {
  CAPABILITY: '* CAPABILITY IMAP4rev1\r\n',
  LIST: '* LIST (\\Noselect) "/" ""\r\n',
  SELECT: '* FLAGS ()\r\n* 0 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1] ok\r\n* OK [UIDNEXT 1] ok\r\n',
  UID: '* SEARCH\r\n',
  LOGOUT: '* BYE bye\r\n',
}
const commands = []
const server = net.createServer((socket) => {
  socket.on('error', () => {})
  socket.write('* OK ready\r\n')
  socket.on('data', (data) => {
    for (const line of String(data).split('\r\n').filter(Boolean)) {
      const [tag, command] = line.split(' ')
      if (!/^A\d+$/.test(tag)) continue
      commands.push(command)
      socket.write(`${extra[command] || ''}${tag} OK done\r\n`)
      if (command === 'LOGOUT') socket.end()
    }
  })
})
server.listen(0, '127.0.0.1', () => {
  const events = []
  const n = notifier({ user: 'ann', password: 'secret', host: '127.0.0.1', port: server.address().port, tls: false })
  n.on('error', (error) => events.push(`error ${error.message}`))
  n.on('end', () => {
    events.push('end')
    show([events, commands.includes('LOGOUT')])
    process.exit()
  })
  n.on('connected', () => {
    events.push('connected')
    events.push(n.stop() === n)
  })
  n.start()
})
