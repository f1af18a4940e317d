import type { Encoded } from '../captured-arguments.ts'

/** A value as data, or null when it is more than plain data. */
export function encodeValue(root: unknown): Encoded | null {
  const DEPTH_MAX = 12
  const TEXT_CHARS_MAX = 4_000
  let valuesLeft = 500
  const encode = (value: unknown, depth: number): Encoded | null => {
    if (depth > DEPTH_MAX || valuesLeft-- <= 0) return null
    if (Array.isArray(value)) return encodeItems(value, depth)
    return typeof value === 'object' && value !== null ? encodeObject(value, depth) : encodePrimitive(value)
  }
  const encodePrimitive = (value: unknown): Encoded | null => {
    if (value === undefined) return { kind: 'undefined' }
    if (typeof value === 'bigint') return { kind: 'bigint', text: String(value) }
    if (Object.is(value, -0)) return { kind: 'number', text: '-0' }
    if (typeof value === 'number' && !Number.isFinite(value)) return { kind: 'number', text: String(value) }
    if (typeof value === 'string' && value.length > TEXT_CHARS_MAX) return null
    return value === null || ['string', 'number', 'boolean'].includes(typeof value) ? { kind: 'json', value } : null
  }
  const encodeObject = (value: object, depth: number): Encoded | null => {
    const prototype = Object.getPrototypeOf(value)
    if (prototype === Object.prototype) return encodeEntries(value, 'object', depth)
    if (prototype === null) return encodeEntries(value, 'bare', depth)
    const isDate = prototype === Date.prototype && value instanceof Date && !Number.isNaN(value.getTime())
    return isDate ? { kind: 'date', text: value.toISOString() } : null
  }
  const encodeItems = (values: readonly unknown[], depth: number): Encoded | null => {
    // A hole is not the same as undefined, and other properties would be lost.
    if (Object.keys(values).length !== values.length) return null
    const items = values.map((value) => encode(value, depth + 1))
    return items.every((item) => item !== null) ? { kind: 'array', items } : null
  }
  const encodeEntries = (value: object, kind: 'object' | 'bare', depth: number): Encoded | null => {
    if (Object.getOwnPropertySymbols(value).length > 0) return null
    const entries: [string, Encoded][] = []
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
      const encoded = 'value' in descriptor && descriptor.enumerable ? encode(descriptor.value, depth + 1) : null
      if (!encoded) return null
      entries.push([key, encoded])
    }
    return { kind, entries }
  }
  return encode(root, 0)
}
