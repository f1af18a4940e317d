import type { FailureKind, Wording } from './wording.ts'

const value = ({ value: seen }: Wording): string => seen ?? 'undefined or null'
const expression = ({ expression: text, name }: Wording, otherwise: string): string => text ?? name ?? otherwise

/** A sentence for each failure, without its place and its full stop. What is not here is not explained. */
export const CAUSES: Partial<Record<FailureKind, (wording: Wording) => string>> = {
  'property-of-nullish': (w) =>
    `${w.expression ?? 'The value'} is ${value(w)} where ${w.name ? `its property ${w.name}` : 'a property of it'} is used`,
  'destructure-nullish': (w) => `${w.expression ?? 'The value'} is ${value(w)} where it is taken apart`,
  'not-a-function': (w) => `${expression(w, 'The value')} is called and is not a function`,
  'not-a-constructor': (w) => `${expression(w, 'The value')} is constructed and is not a constructor`,
  'not-iterable': (w) => `${w.expression ?? 'The value'} is iterated and is not iterable`,
  'nullish-to-object': (w) => `${w.expression ?? 'A value'} is undefined or null where an object is needed`,
  'not-defined': (w) => `The name ${w.name ?? ''} is used and defined nowhere`,
  'used-before-initialised': (w) => `${w.name ?? 'A variable'} is used before it is initialised`,
  'assignment-to-constant': (w) => `${w.name ?? 'A constant'} is assigned to and is constant`,
  'class-without-new': (w) => `The class ${w.name ?? ''} is called without new`,
  'json-parse': () => 'Text that is not JSON is parsed as JSON',
  'bad-regular-expression': () => 'A regular expression is built from text that is none',
  'malformed-uri': () => 'Text with a broken escape is decoded as a URI',
  'call-stack': () => 'Calls go so deep that the stack overflows',
  'invalid-length': () => 'A length is negative, too large or not a number',
  'invalid-digits': () => 'A number is written with more digits than there can be, or with fewer than none',
  'outside-of-bytes': () => 'A number is read from bytes beyond the last one',
  'invalid-code-point': () => 'A number that is no character is made into one',
  'invalid-time': () => 'A date that is not valid is formatted',
  'no-primitive-value': () => 'An object without a prototype is used as text or as a number',
  'symbol-as-text': () => 'A symbol is written as text, or counted with',
  'instanceof-operator': () => 'The instanceof operator is given something that is no class',
  'weak-key': () => 'A value that is no object is used as the key of a weak collection',
  'in-operator': () => 'The in operator is used on a value that is no object',
  'reduce-of-empty': () => 'An empty array is reduced without an initial value',
  'headers-sent': () => 'Headers are set after the response was sent',
  'invalid-header-value': (w) => `The header ${w.name ?? ''} is set to a value that a header cannot hold`,
  'invalid-argument-type': (w) =>
    `${w.name ? `The argument ${w.name}` : 'An argument'} has a type that the function does not take`,
  'unknown-encoding': (w) => `The encoding ${w.name ?? ''} is not known`,
  'bigint-mix': () => 'A BigInt is mixed with values of another type',
  'module-not-found': (w) => `The module ${w.name ?? ''} is loaded and not installed`,
}

export const UNHANDLED_REJECTION = 'A promise was rejected and nobody handled it'
