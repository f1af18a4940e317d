import { boundText } from '../lib/bound-text.ts'
import { NAME_CHARS_MAX, TAGS_MAX } from './limits.ts'

/** Tags as text by name, from an object or a list of pairs. What is no scalar is left out. */
export function tagsOf(sent: unknown): Record<string, string> {
  const pairs = Array.isArray(sent) ? sent.filter(Array.isArray) : Object.entries(isObject(sent) ? sent : {})
  const scalars = pairs.filter(([key, value]) => typeof key === 'string' && key !== '__proto__' && isScalar(value))
  return Object.fromEntries(scalars.slice(0, TAGS_MAX).map(([key, value]) => [cut(key), cut(String(value))]))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function cut(text: string): string {
  return boundText(text, NAME_CHARS_MAX)
}
