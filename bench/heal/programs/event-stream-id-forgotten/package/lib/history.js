'use strict'

/** The last messages of a ticker. Numbers only rise; the oldest are forgotten when there are more than `keep`. */
class History {
  constructor(keep) {
    this.keep = keep
    this.messages = []
    this.count = 0
  }

  add(text) {
    const message = { id: `m${++this.count}`, number: this.count, text }
    this.messages.push(message)
    if (this.messages.length > this.keep) this.messages.shift()
    return message
  }

  /**
   * Messages that a client has not had yet. Who comes for the first time, or whose last message is forgotten, gets all
   * that are kept: better some twice than some not at all.
   */
  since(id) {
    if (!id) return [...this.messages]
    const last = this.messages.find((message) => message.id === id)
    return this.messages.filter((message) => message.number > last.number)
  }
}

module.exports = { History }
