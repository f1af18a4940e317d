import * as t from '@babel/types'

/** A value as it can be written in a program: JSON, and what JSON has no word for. */
export type Encoded =
  | { kind: 'json'; value: unknown }
  | { kind: 'undefined' }
  | { kind: 'number'; text: string }
  | { kind: 'bigint'; text: string }
  | { kind: 'date'; text: string }
  | { kind: 'array'; items: Encoded[] }
  | { kind: 'object'; entries: [string, Encoded][] }
  /** An object without a prototype. */
  | { kind: 'bare'; entries: [string, Encoded][] }

/**
 * Arguments of a call, put together from the local variables that an SDK captured in its frame. Null when they are not all there:
 * SDKs leave out functions and what is nested, and a made-up argument would prove nothing.
 */
export function capturedArguments(
  parameters: readonly t.Node[],
  vars: Readonly<Record<string, unknown>>,
): Encoded[] | null {
  const args: Encoded[] = []
  for (const parameter of parameters) {
    if (t.isIdentifier(parameter, { name: 'this' })) continue
    if (t.isRestElement(parameter)) {
      const rest = fromPattern(parameter.argument, vars)
      return rest?.kind === 'array' ? [...args, ...rest.items] : null
    }
    const arg = fromPattern(parameter, vars)
    if (!arg) return null
    args.push(arg)
  }
  return args
}

function fromPattern(pattern: t.Node, vars: Readonly<Record<string, unknown>>): Encoded | null {
  if (t.isTSParameterProperty(pattern)) return fromPattern(pattern.parameter, vars)
  if (t.isAssignmentPattern(pattern)) return fromPattern(pattern.left, vars)
  if (t.isIdentifier(pattern)) return Object.hasOwn(vars, pattern.name) ? decoded(vars[pattern.name]) : null
  if (t.isObjectPattern(pattern)) return fromObjectPattern(pattern, vars)
  if (!t.isArrayPattern(pattern)) return null
  const items = pattern.elements.map((element) => (element ? fromPattern(element, vars) : UNDEFINED))
  return items.every((item) => item !== null) ? { kind: 'array', items } : null
}

function fromObjectPattern(pattern: t.ObjectPattern, vars: Readonly<Record<string, unknown>>): Encoded | null {
  const entries: [string, Encoded][] = []
  for (const property of pattern.properties) {
    if (!t.isObjectProperty(property) || !t.isIdentifier(property.key)) return null
    const value = fromPattern(property.value, vars)
    if (!value) return null
    if (value.kind !== 'undefined') entries.push([property.key.name, value])
  }
  return { kind: 'object', entries }
}

const UNDEFINED: Encoded = { kind: 'undefined' }

/** Undoes what SDKs write for values that JSON cannot hold; null for what was left out or cut. */
function decoded(value: unknown): Encoded | null {
  if (typeof value === 'string') return decodedText(value)
  if (Array.isArray(value)) return decodedItems(value)
  if (typeof value !== 'object' || value === null) return { kind: 'json', value }
  const entries: [string, Encoded][] = []
  for (const [key, each] of Object.entries(value)) {
    const entry = decoded(each)
    if (!entry) return null
    entries.push([key, entry])
  }
  return { kind: 'object', entries }
}

/** What SDKs cannot write in a list, an object say, stands as null in it: such a list is not what the program had. */
function decodedItems(values: readonly unknown[]): Encoded | null {
  const items = values.map((value) => (value === null ? null : decoded(value)))
  return items.every((item) => item !== null) ? { kind: 'array', items } : null
}

function decodedText(text: string): Encoded | null {
  const marked = /^<(.*)>$/s.exec(text)?.[1]
  if (marked === undefined) return isPlaceholder(text) ? null : { kind: 'json', value: text }
  if (marked === 'undefined') return UNDEFINED
  if (marked === 'null') return { kind: 'json', value: null }
  if (/^(NaN|-?Infinity|-0)$/.test(marked)) return { kind: 'number', text: marked }
  if (/^-?\d+n$/.test(marked)) return { kind: 'bigint', text: marked.slice(0, -1) }
  if (/^[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d{4,6} \d\d:\d\d:\d\d GMT/.test(marked)) return dateOf(marked)
  // `<IncomingMessage>`, `<Map(1)>`: an object of which only the class was kept. Other text in angle brackets is text.
  return /^[A-Z]\w*(\(\d+\))?$/.test(marked) ? null : { kind: 'json', value: text }
}

function dateOf(text: string): Encoded | null {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? null : { kind: 'date', text: date.toISOString() }
}

/** `[Object]`, `[Array]`, `[Function: f]`, `[Circular ~]`, `[Filtered]`; or a long text that was cut. */
function isPlaceholder(text: string): boolean {
  return /^\[[A-Za-z][\w .:~-]*\]$/.test(text) || (text.length >= CUT_CHARS_MIN && text.endsWith('...'))
}

const CUT_CHARS_MIN = 100
