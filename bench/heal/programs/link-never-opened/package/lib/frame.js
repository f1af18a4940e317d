'use strict'

/** A message with its length before it. */
exports.frame = function frame(message, options) {
  const text = typeof message === 'string' ? message : JSON.stringify(message)
  const mark = options.mark || ':'
  return Buffer.byteLength(text) + mark + text
}
