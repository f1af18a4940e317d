import { isMarked, marker } from './marker.ts'
import { isCount, isSensitiveKey } from './sensitive-key.ts'

/** `name =`, `"name": `, `name=`, also with quotes escaped; what is between name and value in group 2. */
const NAME = /(?<!\w)([A-Za-z_][\w.-]{0,80})(\\{0,4}["'`]?\s{0,3}(?:=>|:=|[:=])\s{0,3})/g
/** `--api-key ` of a command line. */
const FLAG = /(?<![\w-])(--?[A-Za-z][\w-]{1,80})(\s{1,3})(?!-)/g
/** A value in quotes, in escaped quotes, or up to what ends it. */
const VALUE =
  /\\{1,4}"[^"\\]{0,8192}\\{1,4}"|"(?:[^"\\\n]|\\.){0,8192}"|'(?:[^'\\\n]|\\.){0,8192}'|`[^`]{0,8192}`|[^\s"'`,;&<>()[\]{}\\]{1,8192}/y

/** Takes the values out of assignments and arguments whose names say that they are secret. */
export function withoutSecretValues(text: string): string {
  const withoutNamed = /[:=]/.test(text) ? withoutValues(text, NAME) : text
  return withoutNamed.includes('-') ? withoutValues(withoutNamed, FLAG) : withoutNamed
}

function withoutValues(text: string, names: RegExp): string {
  let result = ''
  let at = 0
  for (const { 0: whole, 1: name, 2: between, index } of text.matchAll(names)) {
    if (index < at || !isSensitiveKey(name!)) continue
    const start = index + whole.length
    const value = valueAt(text, start)
    if (!isSecretValue(name!, between!, value)) continue
    result += text.slice(at, start) + replaced(value)
    at = start + value.length
  }
  return result + text.slice(at)
}

function valueAt(text: string, start: number): string {
  VALUE.lastIndex = start
  return VALUE.exec(text)?.[0] ?? ''
}

const SECRET_CHARS_MIN = 3
const NO_SECRET = /^(null|undefined|true|false|none|nil|\d{1,3}|\*{3,80}|\$\{?\w{1,80}\}?)$/i

/** In a sentence (`unexpected token: foo`) the next word is no value; what is quoted, given with `=` or looks made up is one. */
function isSecretValue(name: string, between: string, value: string): boolean {
  const text = bare(value)
  if (text.length < SECRET_CHARS_MIN || isMarked(text) || NO_SECRET.test(text) || isCount(name, text)) return false
  const isGiven = value !== text || !/^:\s/.test(between)
  return isGiven || /\d|[^\w.]/.test(text) || text.length >= 16
}

function replaced(value: string): string {
  const quote = quoteOf(value)
  return quote + marker('secret') + quote
}

function bare(value: string): string {
  const { length } = quoteOf(value)
  return value.slice(length, value.length - length)
}

function quoteOf(value: string): string {
  return /^\\{0,4}["'`]/.exec(value)?.[0] ?? ''
}
