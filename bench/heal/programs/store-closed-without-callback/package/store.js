'use strict'

/** Keeps lines and writes them in one go. Callbacks get `(error, count)`. */
class LineStore {
  constructor(write) {
    this.write = write
    this.lines = []
    this.isClosed = false
  }

  add(line, callback) {
    if (this.isClosed) {
      const error = new Error('closed')
      if (callback) return callback(error)
      throw error
    }
    this.lines.push(line)
    if (callback) callback(null, this.lines.length)
  }

  close(callback) {
    const lines = this.lines
    this.lines = []
    this.isClosed = true
    this.write(lines, (error) => {
      if (error) return callback(error)
      callback(null, lines.length)
    })
  }
}

module.exports = { LineStore }
