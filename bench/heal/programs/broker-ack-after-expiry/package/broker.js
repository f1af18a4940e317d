'use strict'

/**
 * A queue in memory whose messages have to be acknowledged. A message that is not within `timeout` goes back to the
 * front and is delivered again; its old receipt is worth nothing then.
 */
class Broker {
  /** @param {{ timeout?: number, now?: () => number }} [options] milliseconds */
  constructor({ timeout = 30_000, now = Date.now } = {}) {
    this.timeout = timeout
    this.now = now
    this.waiting = []
    this.delivered = new Map()
    this.counts = { acked: 0, redelivered: 0 }
    this.receipts = 0
  }

  publish(body) {
    this.waiting.push({ body, tries: 0 })
  }

  /** The next message with its receipt, or null where nothing waits. */
  take() {
    this.expire()
    const message = this.waiting.shift()
    if (message === undefined) return null
    message.tries++
    const receipt = `r${++this.receipts}`
    this.delivered.set(receipt, { message, until: this.now() + this.timeout })
    return { receipt, body: message.body, tries: message.tries }
  }

  /** The message is done. Whether the receipt was still good. */
  ack(receipt) {
    this.expire()
    const { message } = this.delivered.get(receipt)
    this.delivered.delete(receipt)
    this.counts.acked++
    message.doneAt = this.now()
    return true
  }

  /** Asks for more time. Whether the receipt was still good. */
  extend(receipt, ms) {
    this.expire()
    const entry = this.delivered.get(receipt)
    if (entry === undefined) return false
    entry.until = this.now() + ms
    return true
  }

  /** Gives back what was not acknowledged in time. */
  expire() {
    for (const [receipt, { message, until }] of this.delivered) {
      if (until > this.now()) continue
      this.delivered.delete(receipt)
      this.waiting.unshift(message)
      this.counts.redelivered++
    }
  }
}

module.exports = { Broker }
