'use strict'

class TodoError extends Error {
  constructor(message, exitCode = 1) {
    super(message)
    this.name = 'TodoError'
    this.exitCode = exitCode
  }
}

module.exports = { TodoError }
