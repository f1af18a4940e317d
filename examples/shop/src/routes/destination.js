/** A country code of two letters, or `pickup` for the store. */
export function isDestination(value) {
  return typeof value === 'string' && /^([a-z]{2}|pickup)$/i.test(value)
}
