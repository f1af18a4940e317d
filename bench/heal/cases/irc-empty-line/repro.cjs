// irc-empty-line: throws with irc@0.3.9, answers with irc@0.3.12
const net = require('node:net')
const irc = require('irc')
const lines = [
  ':srv 001 wolfram :Welcome',
  ':srv 253 wolfram 3 :unknown connection(s)',
  '',
  ':srv NOTICE wolfram :Highest connection count: 4854 (4853 clients)',
  ':srv 376 wolfram :End of MOTD',
]
const server = net.createServer((socket) => {
  socket.once('data', () => socket.write(lines.map((line) => `${line}\r\n`).join('')))
  socket.on('error', () => {})
})
server.listen(0, '127.0.0.1', () => {
  const client = new irc.Client('127.0.0.1', 'wolfram', { port: server.address().port, userName: 'alpha', retryCount: 0 })
  const seen = []
  client.on('raw', (message) => seen.push([message.command, message.args]))
  client.on('motd', () => {
    console.log(`RESULT ${JSON.stringify(seen)}`)
    process.exit(0)
  })
})
