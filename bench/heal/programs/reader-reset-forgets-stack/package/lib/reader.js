'use strict'

const tokens = require('./tokens')

/** Reads one text after another with the same settings. */
class Reader {
  /** @param {{ depthMax?: number }} [options] */
  constructor(options) {
    this.depthMax = (options && options.depthMax) || 32
    this.root = []
    this.stack = [this.root]
    this.line = 1
    this.errors = []
  }

  /** Forgets what was read, for the next text. */
  reset() {
    this.root = []
    this.line = 1
    this.errors = []
    return this
  }

  /**
   * @param {string} text
   * @returns {Array} the lists of the text
   */
  read(text) {
    this.reset()
    for (const token of tokens(text)) this.take(token)
    if (this.stack.length > 1) this.errors.push(`Line ${this.line}: ${this.stack.length - 1} not closed`)
    return this.root
  }

  take(token) {
    if (token.type === 'newline') {
      this.line++
    } else if (token.type === 'open') {
      this.open()
    } else if (token.type === 'close') {
      this.stack.pop()
    } else {
      this.top.push(token.text)
    }
  }

  get top() {
    return this.stack[this.stack.length - 1]
  }

  open() {
    if (this.stack.length > this.depthMax) {
      this.errors.push(`Line ${this.line}: too deep`)
      return
    }
    const list = []
    this.top.push(list)
    this.stack.push(list)
  }
}

module.exports = Reader
