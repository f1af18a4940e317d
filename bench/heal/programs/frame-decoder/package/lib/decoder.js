'use strict'

const { EventEmitter } = require('events')
const { readFrame } = require('./frame')

/**
 * Takes frames from bytes that come in any pieces. Emits `frame` with `{ type, payload }`.
 */
class Decoder extends EventEmitter {
  constructor (options = {}) {
    super()
    this.maxLength = options.maxLength || 1 << 20
    this.rest = Buffer.alloc(0)
  }

  /** Bytes that wait for the others of their frame. */
  get pending () {
    return this.rest.length
  }

  write (chunk) {
    const buffer = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk
    let offset = 0
    let frame
    while ((frame = readFrame(buffer, offset))) {
      if (frame.payload.length > this.maxLength) throw new RangeError('Frame too long')
      this.emit('frame', { type: frame.type, payload: frame.payload })
      offset = frame.end
    }
    this.rest = buffer.slice(offset)
    return this
  }

  end () {
    if (this.rest.length > 0) this.emit('error', new Error('Incomplete frame'))
    this.emit('end')
  }
}

module.exports = { Decoder }
