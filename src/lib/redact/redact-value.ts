import { isAllowedKey, isAllowedText } from './allow-list.ts'
import { isMarked, marker } from './marker.ts'
import { DEFAULTS, type RedactOptions, redactText } from './redact-text.ts'
import { isSensitivePair } from './sensitive-key.ts'

/** JSON inside text inside JSON: deeper than this nobody nests. */
const NESTED_JSON_MAX = 3
const DEPTH_MAX = 64

/**
 * A copy of a JSON value without secrets: what stands under the name of one, and what looks like one. The shape stays: objects,
 * lists, their sizes and field names.
 */
export function redactValue(value: unknown, options = DEFAULTS): unknown {
  return copy(value, { options, nested: 0, depth: 0 })
}

interface Walk {
  options: RedactOptions
  /** How many texts of JSON we are inside. */
  nested: number
  depth: number
}

function copy(value: unknown, walk: Walk): unknown {
  if (typeof value === 'string') return copyText(value, walk)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? copyNumber(value, walk) : value
  if (typeof value !== 'object' || value === null) return value
  if (walk.depth >= DEPTH_MAX) return marker('too-deep')
  const inner = { ...walk, depth: walk.depth + 1 }
  if (Array.isArray(value)) return copyList(value, inner)
  return copyFields(value as Record<string, unknown>, inner)
}

/** A value also follows its name in lists: pairs of headers, `--password x` in arguments. */
function copyList(list: unknown[], walk: Walk): unknown[] {
  return list.map((item, index) => {
    const before = list[index - 1]
    const isName = typeof before === 'string' && (list.length === 2 || before.startsWith('-'))
    return isName && isSecret(before, item, walk) ? hidden(item, walk) : copy(item, walk)
  })
}

function copyFields(fields: Record<string, unknown>, walk: Walk): Record<string, unknown> {
  const named = fields.name ?? fields.key
  const isSecretPair = typeof named === 'string' && 'value' in fields && isSecret(named, fields.value, walk)
  const result: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (key === '__proto__') continue
    const isNamed = isSecret(key, value, walk) || (isSecretPair && key === 'value')
    result[redactText(key, walk.options)] = isNamed ? hidden(value, walk) : copy(value, walk)
  }
  return result
}

function isSecret(key: string, value: unknown, { options: { allow } }: Walk): boolean {
  return isSensitivePair(key, value) && !(allow && isAllowedKey(key, allow))
}

/** Every text and number below the name of a secret, the shape left alone. */
function hidden(value: unknown, walk: Walk, depth = 0): unknown {
  if (typeof value === 'string')
    return value === '' || isMarked(value) || isKept(value, walk) ? value : marker('secret')
  if (typeof value === 'number') return isKept(String(value), walk) ? value : marker('secret')
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEPTH_MAX) return marker('too-deep')
  if (Array.isArray(value)) return value.map((item) => hidden(item, walk, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hidden(inner, walk, depth + 1)]))
}

function isKept(text: string, { options: { allow } }: Walk): boolean {
  return allow !== undefined && isAllowedText(text, allow)
}

/** JSON in text is walked as JSON, and written again only when something in it had to go. */
function copyText(text: string, walk: Walk): string {
  const json = walk.nested < NESTED_JSON_MAX ? parsedJson(text) : undefined
  if (json === undefined) return redactText(text, walk.options)
  const redacted = copy(json, { ...walk, nested: walk.nested + 1, depth: 0 })
  return isUnchanged(json, redacted) ? text : JSON.stringify(redacted)
}

/** Whether a copy is like its original; looks as deep as the copy goes, which is not deep. */
export function isUnchanged(value: unknown, copied: unknown): boolean {
  if (typeof copied !== 'object' || copied === null || typeof value !== 'object' || value === null)
    return value === copied
  const keys = Object.keys(copied)
  const isAlike = Array.isArray(value) === Array.isArray(copied) && keys.length === Object.keys(value).length
  return isAlike && keys.every((key) => isUnchanged((value as Fields)[key], (copied as Fields)[key]))
}

type Fields = Record<string, unknown>

function copyNumber(value: number, { options }: Walk): number | string {
  const text = String(value)
  return redactText(text, options) === text ? value : marker('card')
}

function parsedJson(text: string): object | undefined {
  if (!/^\s{0,8}[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
