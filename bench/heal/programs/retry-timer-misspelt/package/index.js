'use strict'

const { EventEmitter } = require('events')

/**
 * Sends messages one after another, in their order. One that fails is tried again, later each time, and given up after
 * `tries`. Emits 'sent' (message), 'retry' (message, ms), 'lost' (message, error) and 'empty'.
 */
class Outbox extends EventEmitter {
  constructor (send, { tries = 3, delay = 100, timer = setTimeout } = {}) {
    super()
    this._send = send
    this._tries = tries
    this._delay = delay
    this._timer = timer
    this._messages = []
    this._busy = false
  }

  get length () {
    return this._messages.length
  }

  push (message) {
    this._messages.push({ message, failures: 0 })
    if (!this._busy) this._next()
    return this
  }

  _next () {
    const entry = this._messages[0]
    if (!entry) {
      this._busy = false
      this.emit('empty')
      return
    }
    this._busy = true
    this._send(entry.message, (err) => {
      if (err) return this._failed(entry, err)
      this._messages.shift()
      this.emit('sent', entry.message)
      this._next()
    })
  }

  _failed (entry, err) {
    entry.failures++
    if (entry.failures >= this._tries) {
      this._messages.shift()
      this.emit('lost', entry.message, err)
      return this._next()
    }
    this._shedule(entry)
  }

  _schedule (entry) {
    const ms = this._delay * 2 ** (entry.failures - 1)
    this.emit('retry', entry.message, ms)
    this._timer(() => this._next(), ms)
  }
}

module.exports = { Outbox }
