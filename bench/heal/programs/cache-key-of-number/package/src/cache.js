import { keyOf } from './key.js'

/**
 * Remembers what a function answered, for as long as `ttl` milliseconds.
 *
 *     const user = remember((kind, id) => db.find(kind, id), { ttl: 1000 })
 *     await user('user', 7)
 *
 * The arguments are strings or numbers.
 */
export function remember(work, { ttl = 1000, now = Date.now, max = 500 } = {}) {
  const kept = new Map()

  const asked = async (...args) => {
    const key = keyOf(args)
    const found = kept.get(key)
    if (found && found.until > now()) return found.value
    const value = await work(...args)
    kept.delete(key)
    kept.set(key, { value, until: now() + ttl })
    if (kept.size > max) kept.delete(kept.keys().next().value)
    return value
  }

  asked.forget = (...args) => kept.delete(keyOf(args))
  asked.clear = () => kept.clear()
  return asked
}
