'use strict'

class RouteError extends Error {
  constructor(message, status) {
    super(message)
    this.name = 'RouteError'
    this.status = status
  }
}

module.exports = { RouteError }
