'use strict'

const { EventEmitter } = require('events')
const { frame } = require('./frame')

/** A connection to a peer. `connect()` gives the socket; it is asked for when the first message is sent. */
class Link extends EventEmitter {
  constructor(connect, options) {
    super()
    this.connect = connect
    this.options = options || {}
    this.socket = null
    this.queue = []
    this.closed = false
  }

  open() {
    if (this.socket) return this
    this.socket = this.connect()
    this.socket.on('data', (data) => this.emit('message', data))
    this.socket.on('close', () => {
      this.socket = null
      this.emit('down')
    })
    for (const message of this.queue.splice(0)) this.socket.write(message)
    return this
  }

  send(message) {
    if (this.closed) throw new Error('The link is closed.')
    this.open()
    this.socket.write(frame(message, this.options))
    return this
  }

  pause() {
    if (!this.socket) return this
    this.socket.pause()
    return this
  }

  resume() {
    if (!this.socket) return this
    this.socket.resume()
    return this
  }

  /** Ends the connection, and lets nothing be sent any more. */
  close() {
    this.closed = true
    this.queue.length = 0
    this.socket.end()
    return this
  }
}

exports.Link = Link
