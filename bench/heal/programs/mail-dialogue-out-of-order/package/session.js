'use strict'

const REPLIES = {
  220: 'ready',
  221: 'bye',
  250: 'ok',
  354: 'go ahead, end with a dot',
  500: 'unknown command',
  501: 'bad argument',
  503: 'bad sequence of commands',
}

/** The server's side of one connection: a line in, the reply out (null while a message is read). */
class Session {
  constructor(deliver) {
    this.deliver = deliver
    this.host = null
    this.envelope = null
    this.lines = null
    this.closed = false
  }

  line(text) {
    if (this.lines) return this.content(text)
    const [, verb, argument] = /^(\S*)\s*(.*)$/.exec(text.trim())
    const command = COMMANDS[verb.toUpperCase()]
    return reply(command ? command(this, argument) : 500)
  }

  content(text) {
    if (text !== '.') {
      this.lines.push(text.startsWith('..') ? text.slice(1) : text)
      return null
    }
    this.deliver({ ...this.envelope, text: this.lines.join('\n') })
    this.lines = null
    this.envelope = null
    return reply(250)
  }
}

const COMMANDS = {
  HELO(session, host) {
    if (host === '') return 501
    session.host = host
    session.envelope = null
    return 250
  },

  MAIL(session, argument) {
    if (session.host === null || session.envelope !== null) return 503
    const from = addressOf('FROM', argument)
    if (from === null) return 501
    session.envelope = { from, to: [] }
    return 250
  },

  RCPT(session, argument) {
    const to = addressOf('TO', argument)
    if (!to) return 501
    session.envelope.to.push(to)
    return 250
  },

  DATA(session) {
    if (session.envelope.to.length === 0) return 503
    session.lines = []
    return 354
  },

  RSET(session) {
    session.envelope = null
    return 250
  },

  NOOP: () => 250,

  QUIT(session) {
    session.closed = true
    return 221
  },
}

function addressOf(word, argument) {
  const match = new RegExp(`^${word}:\\s*<([^<>\\s]*)>`, 'i').exec(argument)
  return match ? match[1] : null
}

function reply(code) {
  return `${code} ${REPLIES[code]}`
}

module.exports = Session
