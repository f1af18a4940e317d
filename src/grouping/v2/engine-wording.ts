/**
 * What JavaScript engines say of one and the same mistake, in one wording: V8 (Chrome, Edge, Node), SpiderMonkey (Firefox),
 * JavaScriptCore (Safari), Chakra (the old Edge). The name that the program wrote is kept where every engine gives it.
 */
type Rule = readonly [pattern: RegExp, value: string]

/** Every pattern is anchored and each part of it bounded by a character that it cannot hold, so the work is linear. */
const RULES: readonly Rule[] = [
  // A property of nothing.
  [
    /^Cannot (?:read|set) propert(?:y|ies) of (?:undefined|null) \((?:reading|setting) '([^']*)'\)$/,
    "no '$1' of nothing",
  ],
  [/^Cannot (?:read|set) property '([^']*)' of (?:undefined|null)$/, "no '$1' of nothing"],
  [/^Cannot destructure property '([^']*)' of .+ as it is (?:undefined|null)\.?$/, "no '$1' of nothing"],
  [/^Unable to (?:get|set) property '([^']*)' of undefined or null reference$/, "no '$1' of nothing"],
  [/^can't access property "([^"]*)",? .+ is (?:undefined|null)$/, "no '$1' of nothing"],
  [/^(?:undefined|null) is not an object \(evaluating '[^']*?[.](#?[\w$]+)(?: = [^']*)?'\)$/, "no '$1' of nothing"],
  [/^(?:undefined|null) is not an object \(evaluating '[^']*\["?([^"\]]*)"?\](?: = [^']*)?'\)$/, "no '$1' of nothing"],
  // Calls of what is no function.
  [/^(?:[^\s(]*\.)?([^\s(.]+) is not a function(?:\. \(In '.*)?$/s, '$1 is not a function'],
  [/^Object doesn't support property or method '([^']*)'$/, '$1 is not a function'],
  [/^(?:[^\s(]*\.)?([^\s(.]+) is not a constructor(?: \(evaluating .*)?$/s, '$1 is not a constructor'],
  // Names that are not there, or not yet.
  [/^Can't find variable: (.+)$/, '$1 is not defined'],
  [/^'([^']*)' is (?:undefined|not defined)$/, '$1 is not defined'],
  [/^Cannot access '([^']*)' before initialization$/, "'$1' is used before it is set"],
  [/^can't access lexical declaration '([^']*)' before initialization$/, "'$1' is used before it is set"],
  [/^Cannot access uninitialized variable\.?$/, 'a name is used before it is set'],
  [
    /^(?:Assignment to constant variable\.?|invalid assignment to const ['"].*|Attempted to assign to readonly property\.?)$/,
    'a constant is set',
  ],
  // What does not repeat.
  [/^[^(]{1,200} is not iterable(?: \(cannot read property Symbol\(Symbol\.iterator\)\))?$/, 'it is not iterable'],
  [/^(?:undefined|null) is not a function \(near '.*$/s, 'it is not iterable'],
  [/^Spread syntax requires \.\.\.iterable\[Symbol\.iterator\] to be a function.*$/s, 'it is not iterable'],
  [/^(?:Maximum call stack size exceeded\.?|too much recursion|Out of stack space)$/, 'too deep a recursion'],
  // JSON, dates, lengths, addresses.
  [
    /^(?:Unexpected (?:token|end of JSON|non-whitespace|string|number)\b.*JSON.*|JSON\.parse: .*|JSON Parse error: .*|Expected .* in JSON at position .*|Unterminated string in JSON .*)$/s,
    'it is not JSON',
  ],
  [
    /^(?:Converting circular structure to JSON.*|cyclic object value|JSON\.stringify cannot serialize cyclic structures\.?)$/s,
    'a cycle is no JSON',
  ],
  [/^(?:Invalid time value|invalid date|Invalid Date|date value is not finite.*)$/, 'it is no date'],
  [
    /^(?:Invalid array length|invalid array length|Array size is not a small enough positive integer\.?|Array length must be a positive integer.*)$/,
    'it is no length of an array',
  ],
  [/^(?:URI malformed|malformed URI sequence|URI error)$/, 'it is no URI'],
  [
    /^(?:toFixed\(\) (?:digits )?argument must be between 0 and 100|precision -?\d+ out of range)$/,
    'it is no number of digits',
  ],
  [
    /^(?:Cannot mix BigInt and other types, use explicit conversions|can't convert BigInt to number|Invalid mix of BigInt and other type in .*)$/,
    'a BigInt meets a number',
  ],
  // The network.
  [
    /^(?:Failed to fetch|NetworkError when attempting to fetch resource\.?|Load failed|The network connection was lost\.?)$/,
    'a request got no answer',
  ],
  [
    /^(?:Failed to fetch dynamically imported module: .*|error loading dynamically imported module: .*|Importing a module script failed\.?)$/,
    'a module was not loaded',
  ],
]

/** Messages of an engine are short: longer ones are the program's. */
const ENGINE_CHARS_MAX = 512

/** Undefined for a message that no engine makes. */
export function engineWording(message: string): string | undefined {
  if (message.length > ENGINE_CHARS_MAX) return undefined
  const text = message.replace(/^Uncaught (?:\w{0,32}Error: )?/, '').trim()
  for (const [pattern, value] of RULES) {
    const match = pattern.exec(text)
    if (match) return value.replace('$1', () => match[1] ?? '')
  }
  return undefined
}

/** A type that one engine alone has. */
export function commonType(type: string, message: string): string {
  return type !== 'RangeError' && /^(?:too much recursion|Out of stack space)$/.test(message) ? 'RangeError' : type
}
