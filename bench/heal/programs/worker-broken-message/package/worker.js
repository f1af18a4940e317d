'use strict'

/** Handles messages of a queue. What cannot be handled goes to `dead` with the reason; nothing is lost. */
class Worker {
  constructor(handlers) {
    this.handlers = handlers
    this.done = 0
    this.dead = []
  }

  take(text) {
    const message = JSON.parse(text)
    const handle = this.handlers[message.kind]
    if (!handle) {
      this.dead.push({ text, reason: 'unknown kind' })
      return false
    }
    handle(message)
    this.done++
    return true
  }
}

module.exports = { Worker }
