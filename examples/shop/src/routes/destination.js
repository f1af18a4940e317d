/** A country code of two letters, or `pickup` for the store. */
function isDestination(value) {
  return typeof value === 'string' && /^([a-z]{2}|pickup)$/i.test(value)
}

module.exports = { isDestination }
