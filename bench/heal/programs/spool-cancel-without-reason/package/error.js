'use strict'

/** `code` is EFILE or ENOJOB. */
function SpoolError (code, message) {
  Error.call(this)
  this.name = 'SpoolError'
  this.code = code
  this.message = message
}
SpoolError.prototype = Object.create(Error.prototype)
SpoolError.prototype.constructor = SpoolError

module.exports = SpoolError
