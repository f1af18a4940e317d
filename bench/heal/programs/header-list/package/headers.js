'use strict'

function first(headers, name) {
  const value = headers[name.toLowerCase()]
  return Array.isArray(value) ? value[0] : value
}

/** The parts of a header that is a list, as `Vary: Accept, Cookie`. */
function list(headers, name) {
  const value = headers[name.toLowerCase()]
  if (value === undefined) return []
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The whole header as one text. Repeated headers are joined as HTTP says: by a comma. */
function text(headers, name) {
  const value = headers[name.toLowerCase()]
  return Array.isArray(value) ? value.join(', ') : value || ''
}

module.exports = { first, list, text }
