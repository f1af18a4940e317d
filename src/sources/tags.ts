import { boundText } from '../lib/bound-text.ts'
import { NAME_CHARS_MAX, TAGS_MAX } from './limits.ts'

/** Tags as text by name, from an object or a list of pairs. What is no scalar is left out. */
export function tagsOf(sent: unknown): Record<string, string> {
  const tags: [string, string][] = []
  for (const [key, value] of pairsOf(sent)) {
    if (typeof key === 'string' && key !== '__proto__' && isScalar(value)) tags.push([cut(key), cut(String(value))])
    if (tags.length === TAGS_MAX) break
  }
  return Object.fromEntries(tags)
}

/** One by one: few of many are taken. */
function* pairsOf(sent: unknown): Generator<unknown[]> {
  if (Array.isArray(sent)) for (const pair of sent) if (Array.isArray(pair)) yield pair
  if (isObject(sent) && !Array.isArray(sent)) {
    for (const key of Object.keys(sent)) yield [key, (sent as Record<string, unknown>)[key]]
  }
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
