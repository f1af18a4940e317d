// irc-mode-of-absent-user: throws with irc@0.3.12, answers with irc@0.4.0
const net = require('node:net')
const irc = require('irc')
const lines = [
  ['USER', [':srv 001 bot :Welcome', ':srv 005 bot PREFIX=(ov)@+ CHANMODES=eIbq,k,flj,imnpst :are supported by this server', ':srv 376 bot :End of MOTD']],
  ['JOIN', [':bot!b@h JOIN #room', ':srv 353 bot = #room :bot @alice', ':srv 366 bot #room :End of /NAMES list.', ':alice!a@h MODE #room +q-o someone!*@* someone', ':alice!a@h MODE #room -o alice', ':alice!a@h PRIVMSG #room :done']],
]
const server = net.createServer((socket) => {
  let text = ''
  socket.on('data', (data) => {
    text += data
    let end
    while ((end = text.indexOf('\r\n')) >= 0) {
      const asked = text.slice(0, end)
      text = text.slice(end + 2)
      for (const [when, answers] of lines) if (asked.startsWith(when)) for (const answer of answers) socket.write(answer + '\r\n')
    }
  })
  socket.on('error', () => {})
})
server.listen(0, '127.0.0.1', () => {
  const client = new irc.Client('127.0.0.1', 'bot', { port: server.address().port, channels: ['#room'], retryCount: 0 })
  const seen = []
  client.on('error', () => {})
  for (const name of ['+mode', '-mode']) client.on(name, (channel, by, mode, argument) => seen.push([name, channel, by, mode, argument]))
  client.on('message#room', (from, text) => {
    console.log(`RESULT ${JSON.stringify([seen, from, text, client.chans['#room'].users])}`)
    process.exit(0)
  })
})
