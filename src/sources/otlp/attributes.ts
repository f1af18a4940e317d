import { JSON_DEPTH_MAX } from '../../lib/json.ts'

export type Attributes = ReadonlyMap<string, unknown>

const ATTRIBUTES_MAX = 200
const ITEMS_MAX = 200

/** `[{key, value: {stringValue}}]` as names and plain values. */
export function attributesOf(sent: unknown): Attributes {
  const pairs = listOf(sent).slice(0, ATTRIBUTES_MAX)
  return new Map(
    pairs.flatMap((pair) =>
      typeof pair.key === 'string' ? [[pair.key, plainValue(pair.value)] as [string, unknown]] : [],
    ),
  )
}

/** A value in its wrapper: text, number, boolean, list or object. */
export function plainValue(sent: unknown, depth = 0): unknown {
  if (!isObject(sent) || depth > JSON_DEPTH_MAX) return undefined
  if (isObject(sent.arrayValue))
    return listOf(sent.arrayValue.values)
      .slice(0, ITEMS_MAX)
      .map((item) => plainValue(item, depth + 1))
  if (isObject(sent.kvlistValue)) {
    const pairs = listOf(sent.kvlistValue.values).slice(0, ITEMS_MAX)
    return Object.fromEntries(pairs.map((pair) => [String(pair.key), plainValue(pair.value, depth + 1)]))
  }
  return sent.stringValue ?? sent.boolValue ?? sent.doubleValue ?? numberOf(sent.intValue)
}

/** As text; undefined where there is none. */
export function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whole numbers come as numbers or, because they may have 64 bits, as text. */
function numberOf(value: unknown): unknown {
  const number = Number(value)
  return typeof value === 'string' && Number.isSafeInteger(number) ? number : value
}
