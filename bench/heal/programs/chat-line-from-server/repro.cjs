const { Bot } = require('small-irc-bot')

const bot = new Bot('helper', (line) => console.log(line))
bot.receive(':irc.example.net 001 helper :Welcome\r\n')
bot.receive('PING :irc.example.net\r\n')
