const VERSION = 'v2'

export function encode(id) {
  return Buffer.from(`${VERSION}:${id}`).toString('base64url')
}

/** The id of a cursor; null for none, and for those of an older version, which clients have kept in bookmarks. */
export function decode(cursor) {
  if (!cursor) return null
  const [version, id] = Buffer.from(cursor, 'base64url').toString().split(':')
  if (version !== VERSION || id === undefined) return null
  return BigInt(id)
}
