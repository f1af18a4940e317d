import { createHash } from 'node:crypto'

const SEPARATOR = '\u0000'

/** One short key for a list of arguments, of the same length for each. */
export function keyOf(parts) {
  const hash = createHash('sha1')
  for (const part of parts) {
    hash.update(part)
    hash.update(SEPARATOR)
  }
  return hash.digest('base64url')
}
