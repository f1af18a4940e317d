import type { Cut } from './cuts.ts'
import { isMarked } from './marker.ts'
import { matchesOf } from './matches.ts'
import { isSensitivePair, nameStrength } from './sensitive-key.ts'

/**
 * What stands between a name and its value. The name is looked for backwards from it, so that a text of names without values costs
 * nothing: `name =`, `"name": `, `[name] =>`, also with quotes escaped.
 */
const SEPARATOR =
  /(?:=>|:=|[:=])(?<=(?<!\w)([A-Za-z_][\w.-]{0,80})\\{0,8}["'`]?\]?\s{0,3}(=>|:=|[:=]))\s{0,3}(?:[bru]{1,2}(?=["']))?/gi
/** `--api-key ` of a command line. */
const FLAG = /(?<![\w-])--?([A-Za-z][\w-]{1,80})(\s{1,3})(?!-)/g
/**
 * A value in escaped quotes, in quotes, or up to what ends it; as long as a text may be. Where the end was cut off, it goes on to the
 * end of the line.
 */
const VALUE =
  /(\\{1,8}["'`])([^"'`\n]{0,262144})|(")((?:[^"\\\n]|\\.){0,262144})|(')((?:[^'\\\n]|\\.){0,262144})|(`)([^`]{0,262144})|()([^\s"'`,;&<>()[\]{}\\]{1,262144})/y
/** A variable of the environment has the rest of its line, and a password may have any character. */
const VARIABLE = /^[A-Z][A-Z\d]{0,80}_[A-Z\d_]{0,80}$/
const REST_OF_WORD = /()([^\s"'`\\]{1,262144})/y
/** `Password.tsx:14` is a place in the code. */
const FILE_NAME = /\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|cs|php|vue|svelte|html?|css|cc?|cpp|h|swift|scala|exs?)$/

/** The values in assignments whose names say that they are secret. */
export function findSecretValues(text: string): Cut[] {
  return findValues(text, SEPARATOR)
}

/** The same in the arguments of a command. */
export function findSecretArguments(text: string): Cut[] {
  return findValues(text, FLAG)
}

function findValues(text: string, names: RegExp): Cut[] {
  const cuts: Cut[] = []
  let at = 0
  // Up to here a name of the weaker kind has been looked at: a text of such names must not be read once for each of them.
  let weakAt = 0
  for (const { 0: whole, 1: name = '', 2: separator = '', index } of matchesOf(text, names)) {
    const strength = nameStrength(name)
    if (index < at || strength === 'none' || FILE_NAME.test(name)) continue
    if (strength === 'tell-tale' && index < weakAt) continue
    const value = valueAt(text, index + whole.length, name, separator)
    if (!value) continue
    if (strength === 'tell-tale') weakAt = value.end
    if (!isSecretValue(text, { name, separator: whole, value })) continue
    cuts.push({ start: value.start, end: value.end, kind: 'secret', name })
    at = value.end
  }
  return cuts
}

interface Value {
  start: number
  end: number
  text: string
  isQuoted: boolean
}

function valueAt(text: string, from: number, name: string, separator: string): Value | undefined {
  const isVariable = separator === '=' && VARIABLE.test(name)
  const [, ...groups] = (isVariable && matchAt(REST_OF_WORD, text, from)) || matchAt(VALUE, text, from) || []
  const opening = groups.findIndex((group) => group !== undefined)
  if (opening < 0) return undefined
  const quote = groups[opening]!
  const raw = groups[opening + 1]!
  // The escape of the closing quote is no part of the value.
  const value = quote.startsWith('\\') ? raw.replace(/\\{1,8}$/, '') : raw
  const start = from + quote.length
  return { start, end: start + value.length, text: value, isQuoted: quote !== '' }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const SECRET_CHARS_MIN = 3
const NO_SECRET = /^(null|undefined|true|false|none|nil|\d{1,3}|\*{3,80}|\$\{?\w{1,80}\}?|\$?\{\{?[\w. ]{1,80}\}?\})$/i
/** Code that looks a secret up: `process.env.API_KEY`, `getToken(`, `secrets[`. */
const LOOKUP =
  /^(?:process|os|env|req|request|res|ctx|context|config|settings|options|props|this|self|params|session|state)(?:\.[A-Za-z_$]\w{0,80}){1,20}$/
const NAME = /^[A-Za-z_$][\w$.]{0,200}$/

/** In a sentence (`unexpected token: foo`) the next word is no value; what is quoted, given with `=` or looks made up is one. */
function isSecretValue(
  text: string,
  { name, separator, value }: { name: string; separator: string; value: Value },
): boolean {
  if (value.text.length < SECRET_CHARS_MIN || isMarked(value.text) || NO_SECRET.test(value.text)) return false
  if (!isSensitivePair(name, value.text)) return false
  if (value.isQuoted) return true
  if (LOOKUP.test(value.text) || (NAME.test(value.text) && /^[([]/.test(text.slice(value.end, value.end + 1))))
    return false
  return !/^:\s/.test(separator) || /\d|[^\w.]/.test(value.text) || value.text.length >= 16
}
