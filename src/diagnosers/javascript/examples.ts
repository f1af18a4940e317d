import type { Event, StackFrame } from '../../domain/event.ts'
import type { Diagnoser } from '../diagnoser.ts'

function failure(type: string, value: string, frame: Partial<StackFrame> = {}, mechanism?: string): Event {
  const thrown = { file: 'src/cart.js', function: 'total', line: 3, column: 24, inApp: true, ...frame }
  const handled = mechanism === undefined ? {} : { mechanism: { type: mechanism, handled: false } }
  return {
    eventId: '0'.repeat(32),
    projectId: 1,
    source: 'sentry',
    type: 'error',
    level: 'error',
    platform: 'node',
    occurredMs: 0,
    receivedMs: 0,
    exceptions: [{ type, value, frames: [thrown], ...handled }],
    tags: {},
  }
}

const known = (rule: string, event: Event): Diagnoser['examples'][number] => ({
  name: event.exceptions[0]!.value,
  event,
  expect: { rule },
})
const unknown = (event: Event): Diagnoser['examples'][number] => ({
  name: event.exceptions[0]!.value,
  event,
  expect: null,
})

/** The same failure in the words of several engines, and what must not be taken for one. */
export const examples: Diagnoser['examples'] = [
  known('property-of-nullish', failure('TypeError', "Cannot read properties of undefined (reading 'rate')")),
  known('property-of-nullish', failure('TypeError', "Cannot read property 'rate' of null")),
  known('property-of-nullish', failure('TypeError', `can't access property "rate", cart.tax is undefined`)),
  known('property-of-nullish', failure('TypeError', "undefined is not an object (evaluating 'cart.tax.rate')")),
  known(
    'property-of-nullish',
    failure(
      'TypeError',
      "While loading rule 'tax': Cannot read properties of undefined (reading 'rate')\nOccurred in a.js",
    ),
  ),
  known(
    'property-of-nullish',
    failure('TypeError', "in:4:1\n   4| rate\n------^\n\nCannot read properties of undefined (reading 'rate')\n"),
  ),
  unknown(failure('Fault', "in:4:1\n\nCannot read properties of undefined (reading 'rate')")),
  unknown(failure('TypeError', `${'in a: '.repeat(9)}Cannot read properties of undefined (reading 'rate')`)),
  unknown(failure('Fault', 'While loading: Cannot read properties of undefined, they say')),
  known(
    'destructure-nullish',
    failure('TypeError', "Cannot destructure property 'rate' of 'cart.tax' as it is undefined."),
  ),
  known('not-a-function', failure('TypeError', 'cart.items.map is not a function')),
  known(
    'not-a-function',
    failure('TypeError', "cart.items.map is not a function. (In 'cart.items.map(x)', 'cart.items.map' is undefined)"),
  ),
  known('not-iterable', failure('TypeError', 'cart.items is not iterable')),
  known(
    'not-iterable',
    failure('TypeError', 'undefined is not iterable (cannot read property Symbol(Symbol.iterator))'),
  ),
  known('not-defined', failure('ReferenceError', 'totl is not defined')),
  known('not-defined', failure('ReferenceError', "Can't find variable: totl")),
  known('json-parse', failure('SyntaxError', 'Unexpected token < in JSON at position 0')),
  known('json-parse', failure('SyntaxError', `Unexpected token '<', "<html>" is not valid JSON`)),
  known('json-parse', failure('SyntaxError', 'JSON.parse: unexpected character at line 1 column 1 of the JSON data')),
  known('unhandled-rejection', failure('Error', 'upstream said no', {}, 'auto.node.onunhandledrejection')),
  known(
    'property-of-nullish',
    failure('TypeError', "Cannot read properties of null (reading 'id')", {}, 'onunhandledrejection'),
  ),
  unknown(failure('Error', 'Payment was declined')),
  // Text of the program's own that happens to hold an engine's words.
  unknown(failure('ValidationError', 'the field "total" is not a function of the items')),
]
