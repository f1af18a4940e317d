'use strict'

const { EventEmitter } = require('events')

class Source extends EventEmitter {
  constructor() {
    super()
    this.rest = ''
  }

  write(text) {
    const lines = (this.rest + text).split('\n')
    this.rest = lines.pop()
    for (const line of lines) this.emit('line', line)
  }

  end() {
    if (this.rest) this.emit('line', this.rest)
    this.rest = ''
    this.emit('end')
  }
}

module.exports = Source
