import { parse, Scalar } from 'yaml'

export type ScalarValue = string | number | boolean

/** How a value is written, and what it means then. */
export interface WrittenScalar {
  text: string
  value: ScalarValue
}

/** A value in the dress of the one before: quotes stay, and what was a number stays one where nothing is lost by that. */
export function dressedLike(old: Scalar, value: string): WrittenScalar {
  if (old.type === Scalar.QUOTE_DOUBLE) return { text: JSON.stringify(value), value }
  if (old.type === Scalar.QUOTE_SINGLE) return { text: singleQuoted(value), value }
  if (typeof old.value === 'number' && isExactNumber(value)) return { text: value, value: Number(value) }
  if (typeof old.value === 'boolean' && /^(?:true|false)$/.test(value)) return { text: value, value: value === 'true' }
  return typeof old.value === 'number' ? { text: singleQuoted(value), value } : written(value)
}

/** As a person would write it: plain where plain means the same. */
export function written(value: ScalarValue): WrittenScalar {
  if (typeof value !== 'string') return { text: String(value), value }
  return { text: isPlain(value) ? value : singleQuoted(value), value }
}

function isExactNumber(text: string): boolean {
  return /^-?\d/.test(text) && String(Number(text)) === text
}

function isPlain(text: string): boolean {
  if (!/^[\w./$~@-][^\n]*$/.test(text) || /\s$|: | #|:$/.test(text)) return false
  try {
    return parse(`k: ${text}`)?.k === text
  } catch {
    return false
  }
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
