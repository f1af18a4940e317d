import { showObject } from './objects.js'
import { showPrimitive } from './primitives.js'

const DEFAULTS = { depth: 4, sort: false }

/** The value as text, for the message of a failing test. */
export function show(value, options = {}) {
  const settings = { ...DEFAULTS, ...options }
  const seen = []

  const walk = (inner, level) => {
    const simple = showPrimitive(inner)
    if (simple !== null) return simple
    if (seen.includes(inner)) return '[Circular]'
    if (level > settings.depth) return `[${inner.constructor?.name ?? 'Object'}]`
    seen.push(inner)
    const text = showObject(inner, (value) => walk(value, level + 1), settings)
    seen.pop()
    return text
  }

  return walk(value, 1)
}
