import { boundText } from './bound-text.ts'

export interface JsonBounds {
  depthMax: number
  /** Fields of one object, items of one array. */
  widthMax: number
  /** Values in all. */
  valuesMax: number
  textCharsMax: number
}

const CUT = '[cut]'

/**
 * A copy of a parsed JSON value within bounds: what is too deep becomes `[cut]`, what is too many is left out, long text ends
 * in an ellipsis. Nothing else changes, but a field named `__proto__` is dropped.
 */
export function boundJson(value: unknown, bounds: JsonBounds): unknown {
  let left = bounds.valuesMax

  function copy(inner: unknown, depth: number): unknown {
    left -= 1
    if (typeof inner === 'string') return boundText(inner, bounds.textCharsMax)
    if (typeof inner === 'number') return Number.isFinite(inner) ? inner : String(inner)
    if (typeof inner !== 'object' || inner === null) return inner
    if (depth >= bounds.depthMax || left <= 0) return CUT
    if (Array.isArray(inner))
      return inner.slice(0, Math.min(bounds.widthMax, left)).map((item) => copy(item, depth + 1))
    return copyFields(inner, depth)
  }

  function copyFields(object: object, depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    let fields = 0
    for (const key of Object.keys(object)) {
      if (fields === bounds.widthMax || left <= 0) break
      if (key === '__proto__') continue
      result[boundText(key, KEY_CHARS_MAX)] = copy((object as Record<string, unknown>)[key], depth + 1)
      fields += 1
    }
    return result
  }

  return copy(value, 0)
}

const KEY_CHARS_MAX = 200

/** The same for what must be an object; undefined for anything else. */
export function boundObject(value: unknown, bounds: JsonBounds): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return boundJson(value, bounds) as Record<string, unknown>
}
