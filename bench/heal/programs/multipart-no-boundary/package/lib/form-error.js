'use strict'

/** What is wrong with a request; `status` is what it should be answered with. */
class FormError extends Error {
  constructor(status, message) {
    super(message)
    this.name = 'FormError'
    this.status = status
  }
}

module.exports = FormError
