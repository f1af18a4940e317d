'use strict'

const { EventEmitter } = require('node:events')
const parse = require('./parse')

class Bot extends EventEmitter {
  constructor(nick, write) {
    super()
    this.nick = nick
    this.write = write
    this.ignored = new Set()
    this.lines = 0
  }

  ignore(nick) {
    this.ignored.add(nick.toLowerCase())
  }

  /** To be called with each line that the connection gives. */
  receive(line) {
    const message = parse(line)
    if (message === null) return
    this.lines++

    message.from = message.prefix.split('!')[0]
    if (this.ignored.has(message.from.toLowerCase())) return

    switch (message.command) {
      case 'PING':
        this.write(`PONG :${message.params[0]}`)
        break
      case 'PRIVMSG':
        this.onText(message)
        break
      case 'NICK':
        if (message.from === this.nick) this.nick = message.params[0]
        break
    }
    this.emit('message', message)
  }

  onText({ from, params: [target, text] }) {
    const isPrivate = target === this.nick
    const said = isPrivate ? text : addressed(this.nick, text)
    if (said === null) return
    this.emit('asked', { from, text: said, reply: (words) => this.write(`PRIVMSG ${isPrivate ? from : target} :${words}`) })
  }
}

function addressed(nick, text) {
  const start = `${nick}:`
  return text.startsWith(start) ? text.slice(start.length).trim() : null
}

module.exports = { Bot, parse }
