const { Bot } = require('small-irc-bot')

const sent = []
const seen = []
const bot = new Bot('helper', (line) => sent.push(line))
bot.on('message', (message) => seen.push([message.command, message.params.length, message.from || '']))
bot.on('asked', ({ from, text, reply }) => reply(`${from} said ${text}`))
bot.ignore('Troll')
for (const line of [
  ':irc.example.net 001 helper :Welcome',
  'PING :irc.example.net',
  ':ada!a@host PRIVMSG #room :helper: what time is it',
  ':troll!t@host PRIVMSG #room :helper: boo',
  ':bob!b@host PRIVMSG helper :hi',
  'ERROR :Closing link',
  '',
  'NOTICE * :looking up your host',
  ':helper!h@host NICK aide',
]) bot.receive(line)
console.log(`RESULT ${JSON.stringify([sent, seen, bot.nick, bot.lines])}`)
