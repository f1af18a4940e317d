/**
 * What an engine's error message says, freed of the engine. V8, SpiderMonkey and JavaScriptCore word the same failure
 * differently; everything after this file reads only the kind.
 */
export type FailureKind =
  | 'property-of-nullish'
  | 'destructure-nullish'
  | 'not-a-function'
  | 'not-a-constructor'
  | 'not-iterable'
  | 'nullish-to-object'
  | 'not-defined'
  | 'used-before-initialised'
  | 'assignment-to-constant'
  | 'class-without-new'
  | 'json-parse'
  | 'bad-regular-expression'
  | 'malformed-uri'
  | 'invalid-url'
  | 'circular-json'
  | 'call-stack'
  | 'invalid-length'
  | 'invalid-digits'
  | 'outside-of-bytes'
  | 'invalid-code-point'
  | 'invalid-time'
  | 'no-primitive-value'
  | 'symbol-as-text'
  | 'instanceof-operator'
  | 'weak-key'
  | 'in-operator'
  | 'reduce-of-empty'
  | 'headers-sent'
  | 'invalid-header-value'
  | 'invalid-argument-type'
  | 'unknown-encoding'
  | 'bigint-mix'
  | 'module-not-found'
  | 'other'

export interface Wording {
  kind: FailureKind
  /** The value that was there instead of a usable one, where the message says it. */
  value?: 'undefined' | 'null'
  /** The property, identifier, header or module that the message names. */
  name?: string
  /** The expression as the engine printed it. It may be shortened: use the source text where there is one. */
  expression?: string
}

interface ErrorText {
  type: string
  message: string
}

export function readWording(error: ErrorText): Wording {
  return heard(error).wording
}

/** The part of the message that is the engine's own: others put words around it as they throw it again. */
export function engineWords(error: ErrorText): string {
  return heard(error).words
}

interface Heard {
  wording: Wording
  words: string
}

function heard({ type, message }: ErrorText): Heard {
  const whole = { wording: wordingOf(type, message), words: message }
  if (whole.wording.kind !== 'other') return whole
  // Who catches an error and throws it again adds lines on where it was met, behind its words or before them.
  const lines = message.split('\n', WRAPPING_LINES_MAX)
  const first = lines.length > 1 ? { wording: wordingOf(type, lines[0]!), words: lines[0]! } : whole
  if (first.wording.kind !== 'other') return first
  return wrapped(type, lines[0]!) ?? wrappedBelow(type, lines) ?? first
}

const OF_THE_ENGINE = /^(?:Type|Reference|Range|Syntax|URI)Error$/
const ENGINE_NAME_CHARS_MAX = 'ReferenceError'.length + 1
/** A message is data from outside: behind so many colons, and below so many lines, nothing is looked for. */
const WRAPPERS_MAX = 8
const WRAPPING_LINES_MAX = 40

/** ... or words before it: `Error while loading rule 'a': Cannot read properties of undefined`. */
function wrapped(type: string, line: string): Heard | null {
  let at = line.indexOf(': ')
  for (let wrappers = 0; at >= 0 && wrappers < WRAPPERS_MAX; wrappers++, at = line.indexOf(': ', at + 1)) {
    const name = /\w+$/.exec(line.slice(Math.max(0, at - ENGINE_NAME_CHARS_MAX), at))?.[0] ?? ''
    if (!OF_THE_ENGINE.test(type) && !OF_THE_ENGINE.test(name)) continue
    const words = line.slice(at + 2)
    const wording = wordingOf(OF_THE_ENGINE.test(name) ? name : type, words)
    if (wording.kind !== 'other') return { wording, words }
  }
  return null
}

/** ... or a picture of the place above it: the last line is what the engine said. */
function wrappedBelow(type: string, lines: readonly string[]): Heard | null {
  if (lines.length === 1 || !OF_THE_ENGINE.test(type)) return null
  const words = lines.findLast((line) => line.trim() !== '') ?? ''
  const wording = wordingOf(type, words)
  return wording.kind === 'other' ? null : { wording, words }
}

function wordingOf(type: string, message: string): Wording {
  for (const [kind, pattern] of WORDINGS) {
    const groups = pattern.exec(message)
    if (groups) return toWording(kind, groups.groups ?? {})
  }
  if (type === 'SyntaxError' && JSON_MESSAGES.some((pattern) => pattern.test(message))) return { kind: 'json-parse' }
  return { kind: 'other' }
}

/** In order: the first that matches decides. Group names become the fields of `Wording`. */
const WORDINGS: readonly (readonly [FailureKind, RegExp])[] = [
  // V8
  [
    'property-of-nullish',
    /^Cannot (?:read|set) properties of (?<value>undefined|null)(?: \((?:reading|setting) '(?<name>.*)'\))?$/s,
  ],
  ['property-of-nullish', /^Cannot (?:read|set) property '?(?<name>.*?)'? of (?<value>undefined|null)$/s],
  [
    'destructure-nullish',
    /^Cannot destructure (?:property '(?<name>.*?)' of )?'(?<expression>.*)' as it is (?<value>undefined|null)/s,
  ],
  [
    'no-primitive-value',
    /^Cannot convert object to primitive value$|can't convert \S+ to primitive type|^No default value$/,
  ],
  [
    'symbol-as-text',
    /^Cannot convert a Symbol value to a (?:string|number)$|can't convert symbol to (?:string|number)/,
  ],
  ['instanceof-operator', /^Right-hand side of 'instanceof' is not |invalid 'instanceof' operand/],
  ['weak-key', /^Invalid value used (?:as weak map key|in weak set)$/],
  [
    'nullish-to-object',
    /^Cannot convert undefined or null to object$|can't convert (?<value>undefined|null) to object/,
  ],
  [
    'in-operator',
    /^Cannot use 'in' operator to search for '(?<name>.*?)' in |is not an Object\. \(evaluating '.* in /s,
  ],
  ['not-a-constructor', /^(?<expression>.+?) is not a constructor/s],
  // Before what is not iterable: the same message says both, and the values at hand tell which of them it is.
  ['not-a-function', /^(?<expression>.+?) is not a function or its return value/s],
  [
    'not-iterable',
    /^(?:(?<expression>.*?) is not (?:iterable|async iterable)|object (?<value>null) is not iterable|undefined is not iterable|Spread syntax requires|Found non-callable @@iterator)/s,
  ],
  ['not-a-function', /^(?<expression>.+?) is not a function(?:$|\. \(In )/s],
  [
    'class-without-new',
    /^Class constructor (?<name>\S+) cannot be invoked without 'new'|^class constructors must be invoked with 'new'|^(?:Constructor )?(?<name2>\S+) (?:constructor cannot be invoked without|requires) 'new'/,
  ],
  [
    'used-before-initialised',
    /^Cannot access '(?<name>.+?)' before initialization|can't access lexical declaration '(?<name2>.+?)' before|Cannot access uninitialized variable/,
  ],
  [
    'assignment-to-constant',
    /^Assignment to constant variable|invalid assignment to const '(?<name>.+?)'|Attempted to assign to readonly property/,
  ],
  ['not-defined', /^(?<name>[\w$]+) is not defined(?:$| in ES module scope)|^Can't find variable: (?<name2>[\w$]+)$/],
  // SpiderMonkey, JavaScriptCore
  [
    'property-of-nullish',
    /^can't access property "(?<name>.+?)",? (?:(?<expression>.+?) is )?(?<value>undefined|null)/s,
  ],
  ['property-of-nullish', /^(?<expression>.+?) is (?<value>undefined|null)$/s],
  ['property-of-nullish', /^(?<value>undefined|null) is not an object(?: \(evaluating '(?<expression>.+?)'\))?/s],
  // Raised by what the engine and Node bring along
  ['call-stack', /^Maximum call stack size exceeded|^too much recursion/],
  [
    'invalid-length',
    /^Invalid (?:array|string|typed array) length|^Array buffer allocation failed|^Invalid count value: |repeat count must be|^The value of "(?:size|length)" is out of range/i,
  ],
  [
    'invalid-digits',
    /^to(?:Fixed|Precision|Exponential)\(\) (?:digits )?argument must be between |^precision \S+ out of range/,
  ],
  [
    'outside-of-bytes',
    /^The value of "offset" is out of range|^Attempt to access memory outside buffer bounds|^Offset is outside the bounds of the DataView/,
  ],
  ['invalid-code-point', /^Invalid code point |is not a valid code point/],
  ['invalid-time', /^invalid (?:time value|date)\.?$/i],
  ['reduce-of-empty', /^[Rr]educe of empty array with no initial value/],
  ['malformed-uri', /^URI malformed$|malformed URI sequence|^URI error/],
  ['invalid-url', /^Invalid URL(?:$|:)| is not a valid URL\.?$|cannot be parsed as a URL/],
  ['circular-json', /^Converting circular structure to JSON|cyclic object value|cannot serialize cyclic structures/],
  ['bad-regular-expression', /^Invalid regular expression|^invalid regexp|^Invalid regular expression flags/],
  [
    'headers-sent',
    /^(?:Cannot|Can't) (?:set|write|remove|render) headers after they are sent|^Can't set headers after/,
  ],
  [
    'invalid-header-value',
    /^Invalid value "undefined" for header "(?<name>.+?)"|^Invalid character in header content \["(?<name2>.+?)"\]/,
  ],
  ['unknown-encoding', /^Unknown encoding: (?<name>.*)$|^Encoding not recognized/],
  [
    'bigint-mix',
    /^Cannot mix BigInt and other types|^Cannot convert a BigInt value to a number|^Do not know how to serialize a BigInt/,
  ],
  [
    'invalid-argument-type',
    /^The (?:"(?<name>.+?)" (?:argument|property)|first argument) must be .*Received (?:type )?(?<value>undefined|null)?/s,
  ],
  ['module-not-found', /^Cannot find (?:module|package) '(?<name>.+?)'/],
]

const JSON_MESSAGES = [
  / in JSON at position /,
  / is not valid JSON/,
  /^Unexpected end of JSON input/,
  /^JSON\.parse: /,
  /^JSON Parse error: /,
  /^Unexpected token .* in JSON/,
]

function toWording(kind: FailureKind, groups: Record<string, string | undefined>): Wording {
  const name = groups.name ?? groups.name2
  return {
    kind,
    ...(groups.value === 'undefined' || groups.value === 'null' ? { value: groups.value } : {}),
    ...(name === undefined ? {} : { name }),
    ...(groups.expression === undefined ? {} : { expression: groups.expression }),
  }
}
