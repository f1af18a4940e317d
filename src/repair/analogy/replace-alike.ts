import type { Likeness } from './likenesses.ts'

const DEPTH_MAX = 8
/** Lists and objects within one value; what is beyond stays as it is. */
const DATA_MAX = 1_000
/** What a request brings, on an object that is more than data. */
const REQUEST_FIELDS = ['body', 'query', 'params', 'cookies', 'headers']

type Convert = Likeness['alike']

/**
 * The value with everything in it that has something alike replaced by that; the very value where nothing has. Lists and plain objects
 * are copied; of a request, whose identity counts, the fields are set.
 */
export function replaceAlike(root: unknown, alike: Convert): unknown {
  const seen = new Set<object>()
  let depth = 0
  const convert: Convert = (value) => {
    const replaced = alike(value)
    if (!isData(replaced) || seen.has(replaced) || depth >= DEPTH_MAX || seen.size >= DATA_MAX) return replaced
    seen.add(replaced)
    depth += 1
    const inside = Array.isArray(replaced) ? withItems(replaced, convert) : withEntries(replaced, convert)
    depth -= 1
    return inside
  }
  return isRequest(root) ? withFields(root, convert) : convert(root)
}

function withItems(values: unknown[], convert: Convert): unknown[] {
  // A hole is no element, and other properties would be lost.
  if (Object.keys(values).length !== values.length) return values
  const items = values.map((value) => convert(value))
  return items.every((item, at) => Object.is(item, values[at])) ? values : items
}

function withEntries(value: object, convert: Convert): object {
  const before = Object.entries(Object.getOwnPropertyDescriptors(value))
  if (before.some(([, each]) => !('value' in each) || !each.enumerable)) return value
  const after = before.map(([key, each]) => [key, convert(each.value)] as const)
  if (after.every(([, each], at) => Object.is(each, before[at]?.[1].value))) return value
  const made = Object.create(Object.getPrototypeOf(value)) as object
  for (const [key, each] of after) define(made, key, each)
  return made
}

function withFields(request: object, convert: Convert): object {
  for (const key of REQUEST_FIELDS) {
    const field = Object.getOwnPropertyDescriptor(request, key)
    if (field?.writable && isData(field.value)) define(request, key, convert(field.value))
  }
  return request
}

/** Also where the key is `__proto__`. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
}

function isData(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value) as unknown
  return Array.isArray(value) || prototype === null || prototype === Object.prototype
}

const isRequest = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !isData(value) &&
  REQUEST_FIELDS.some((key) => Object.hasOwn(value, key))
