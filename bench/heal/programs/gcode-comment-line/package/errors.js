'use strict'

class GcodeError extends Error {
  constructor(line, message) {
    super(`line ${line}: ${message}`)
    this.name = 'GcodeError'
    this.line = line
  }
}

module.exports = { GcodeError }
