import type { Encoded } from './captured-arguments.ts'

/** A value as a programmer would write it. */
export function literalOf(encoded: Encoded): string {
  switch (encoded.kind) {
    case 'json':
      return jsonLiteral(encoded.value)
    case 'undefined':
      return 'undefined'
    case 'number':
      return encoded.text
    case 'bigint':
      return `${encoded.text}n`
    case 'date':
      return `new Date('${encoded.text}')`
    case 'array':
      return `[${encoded.items.map(literalOf).join(', ')}]`
    case 'object':
      return objectLiteral(encoded.entries.map(literalEntry))
    case 'bare':
      return `Object.assign(Object.create(null), ${objectLiteral(encoded.entries.map(literalEntry))})`
  }
}

export function jsonLiteral(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(jsonLiteral).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return objectLiteral(Object.entries(value).map(([key, each]) => [key, jsonLiteral(each)]))
}

/** In single quotes, or in double ones where that spares escapes; with nothing in it that could end the text or the line. */
export function quoted(text: string): string {
  const double = JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  if (text.includes("'") && !text.includes('"')) return double
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

function literalEntry([key, value]: [string, Encoded]): [string, string] {
  return [key, literalOf(value)]
}

function objectLiteral(entries: readonly [string, string][]): string {
  if (entries.length === 0) return '{}'
  return `{ ${entries.map(([key, value]) => `${keyLiteral(key)}: ${value}`).join(', ')} }`
}

/** `__proto__` as a plain key would set the prototype. */
function keyLiteral(key: string): string {
  if (key === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key)
}
