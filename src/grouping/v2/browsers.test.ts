import { describe, expect, test } from 'vitest'
import { parseStack } from '../../lib/stack-parse.ts'
import type { GroupingInput } from '../grouping.ts'
import { fingerprintOf } from '../index.ts'
import { engineWording } from './engine-wording.ts'

/** One bug each, as Chrome, Firefox, Safari and, with its own engine, the old Edge report it: type, message, stack. */
interface Report {
  type: string
  message: string
  stack: string
}

const ORIGIN = 'https://shop.test'
const CART = `${ORIGIN}/static/cart.3f2a9c1b.js`
const SHOP = `${ORIGIN}/static/shop.js`

const chrome = (type: string, message: string, frames: string[]): Report => ({
  type,
  message,
  stack: `${type}: ${message}\n${frames.map((frame) => `    at ${frame}`).join('\n')}`,
})
const gecko = (type: string, message: string, frames: string[]): Report => ({ type, message, stack: frames.join('\n') })
const [safari, firefox, edge] = [gecko, gecko, chrome]

const BUGS: Record<string, Report[]> = {
  'a property of undefined, in a method that a handler calls': [
    chrome('TypeError', "Cannot read properties of undefined (reading 'price')", [
      `Cart.total (${CART}:10:20)`,
      `checkout (${SHOP}:5:9)`,
      `HTMLButtonElement.onclick (${ORIGIN}/:12:3)`,
    ]),
    firefox('TypeError', 'can\'t access property "price", item is undefined', [
      `total@${CART}:10:15`,
      `checkout@${SHOP}:5:4`,
      `onclick@${ORIGIN}/:1:1`,
    ]),
    safari('TypeError', "undefined is not an object (evaluating 'item.price')", [
      `total@${CART}:10:21`,
      `checkout@${SHOP}:5:14`,
      `onclick@${ORIGIN}/:12:11`,
    ]),
    edge('TypeError', "Unable to get property 'price' of undefined or null reference", [
      `Cart.prototype.total (${CART}:10:9)`,
      `checkout (${SHOP}:5:3)`,
      `onclick (${ORIGIN}/:12:3)`,
    ]),
  ],
  'a property of null, in a callback without a name': [
    chrome('TypeError', "Cannot read properties of null (reading 'sku')", [
      `${CART}:22:7`,
      'Array.map (<anonymous>)',
      `lines (${CART}:21:12)`,
    ]),
    firefox('TypeError', 'can\'t access property "sku", line is null', [`lines/<@${CART}:22:3`, `lines@${CART}:21:12`]),
    safari('TypeError', "null is not an object (evaluating 'line.sku')", [
      `@${CART}:22:11`,
      'map@[native code]',
      `lines@${CART}:21:15`,
    ]),
    edge('TypeError', "Unable to get property 'sku' of undefined or null reference", [
      `Anonymous function (${CART}:22:7)`,
      'Array.prototype.map (native code)',
      `lines (${CART}:21:5)`,
    ]),
  ],
  'the same callback, another property': [
    chrome('TypeError', "Cannot read properties of null (reading 'weight')", [
      `${CART}:23:7`,
      'Array.map (<anonymous>)',
      `lines (${CART}:21:12)`,
    ]),
    firefox('TypeError', 'can\'t access property "weight", line is null', [
      `lines/<@${CART}:23:3`,
      `lines@${CART}:21:12`,
    ]),
    safari('TypeError', "null is not an object (evaluating 'line.weight')", [
      `@${CART}:23:11`,
      'map@[native code]',
      `lines@${CART}:21:15`,
    ]),
  ],
  'a property of undefined that is set, without a stack': [
    chrome('TypeError', "Cannot set properties of undefined (setting 'open')", []),
    firefox('TypeError', 'can\'t access property "open", state.menu is undefined', []),
    safari('TypeError', "undefined is not an object (evaluating 'state.menu.open = true')", []),
    edge('TypeError', "Unable to set property 'open' of undefined or null reference", []),
  ],
  'a call of what is no function': [
    chrome('TypeError', 'this.api.reload is not a function', [`new Basket (${CART}:3:14)`, `start (${SHOP}:2:2)`]),
    firefox('TypeError', 'this.api.reload is not a function', [`Basket@${CART}:3:14`, `start@${SHOP}:2:9`]),
    safari(
      'TypeError',
      "this.api.reload is not a function. (In 'this.api.reload(1)', 'this.api.reload' is undefined)",
      [`Basket@${CART}:3:20`, `start@${SHOP}:2:12`],
    ),
    edge('TypeError', "Object doesn't support property or method 'reload'", [
      `Basket (${CART}:3:7)`,
      `start (${SHOP}:2:2)`,
    ]),
  ],
  'a name that is not there, without a stack': [
    chrome('ReferenceError', 'analytics is not defined', []),
    firefox('ReferenceError', 'analytics is not defined', []),
    safari('ReferenceError', "Can't find variable: analytics", []),
    edge('ReferenceError', "'analytics' is not defined", []),
  ],
  'a name before it is set': [
    chrome('ReferenceError', "Cannot access 'total' before initialization", [`sum (${CART}:31:3)`]),
    firefox('ReferenceError', "can't access lexical declaration 'total' before initialization", [`sum@${CART}:31:3`]),
    safari('ReferenceError', 'Cannot access uninitialized variable.', [`sum@${CART}:31:8`]),
  ],
  'a constant that is set': [
    chrome('TypeError', 'Assignment to constant variable.', [`Object.next (${CART}:40:7)`]),
    firefox('TypeError', "invalid assignment to const 'page'", [`next@${CART}:40:1`]),
    safari('TypeError', 'Attempted to assign to readonly property.', [`next@${CART}:40:5`]),
  ],
  'an endless recursion': [
    chrome('RangeError', 'Maximum call stack size exceeded', [
      `walk (${CART}:50:3)`,
      `walk (${CART}:51:9)`,
      `walk (${CART}:51:9)`,
    ]),
    firefox('InternalError', 'too much recursion', [`walk@${CART}:50:1`, `walk@${CART}:51:4`]),
    safari('RangeError', 'Maximum call stack size exceeded.', [
      `walk@${CART}:50:9`,
      ...Array(9).fill(`walk@${CART}:51:12`),
    ]),
    edge('RangeError', 'Out of stack space', [`walk (${CART}:50:3)`, `walk (${CART}:51:3)`]),
  ],
  'a request without an answer': [
    chrome('TypeError', 'Failed to fetch', [`load (${SHOP}:60:3)`]),
    firefox('TypeError', 'NetworkError when attempting to fetch resource.', [`load@${SHOP}:60:3`]),
    safari('TypeError', 'Load failed', [`load@${SHOP}:60:8`]),
  ],
  'a request without an answer, of which the program keeps no frame': [
    chrome('TypeError', 'Failed to fetch', []),
    firefox('TypeError', 'NetworkError when attempting to fetch resource.', []),
    safari('TypeError', 'Load failed', []),
  ],
  'a module that is gone after a release': [
    chrome('TypeError', `Failed to fetch dynamically imported module: ${ORIGIN}/assets/admin-BkDf3hJk.js`, []),
    firefox('TypeError', `error loading dynamically imported module: ${ORIGIN}/assets/admin-Qw3rTy9z.js`, []),
    safari('TypeError', 'Importing a module script failed.', []),
  ],
  'an answer that is not JSON': [
    chrome('SyntaxError', `Unexpected token '<', "<!doctype "... is not valid JSON`, [
      'JSON.parse (<anonymous>)',
      `read (${SHOP}:70:17)`,
    ]),
    firefox('SyntaxError', 'JSON.parse: unexpected character at line 1 column 1 of the JSON data', [
      `read@${SHOP}:70:17`,
    ]),
    safari('SyntaxError', "JSON Parse error: Unrecognized token '<'", ['parse@[native code]', `read@${SHOP}:70:22`]),
  ],
  'what is not iterable is spread': [
    chrome('TypeError', 'undefined is not iterable (cannot read property Symbol(Symbol.iterator))', [
      `Menu.get items [as items] (${SHOP}:80:3)`,
    ]),
    firefox('TypeError', 'this.all is not iterable', [`get items@${SHOP}:80:3`]),
    safari('TypeError', 'Spread syntax requires ...iterable[Symbol.iterator] to be a function', [`items@${SHOP}:80:9`]),
  ],
  'a date that is none, behind a timer': [
    chrome('RangeError', 'Invalid time value', ['Date.toISOString (<anonymous>)', `stamp (${SHOP}:90:20)`]),
    firefox('RangeError', 'invalid date', [
      `stamp@${SHOP}:90:20`,
      `setTimeout handler*plan@${SHOP}:95:3`,
      `start@${SHOP}:2:9`,
    ]),
    safari('RangeError', 'Invalid Date', ['toISOString@[native code]', `stamp@${SHOP}:90:26`]),
  ],
  'an error of the program itself, in a class field': [
    chrome('CheckoutError', 'basket 4711 is empty', [`Shop.pay (${SHOP}:100:11)`, `async Shop.submit (${SHOP}:104:5)`]),
    firefox('CheckoutError', 'basket 17 is empty', [`pay@${SHOP}:100:11`, `async*submit@${SHOP}:104:5`]),
    safari('CheckoutError', 'basket 9 is empty', [`pay@${SHOP}:100:26`, `submit@${SHOP}:104:17`]),
  ],
}

function print({ type, message, stack }: Report): string {
  const exception = { type, value: message, frames: parseStack(stack) }
  const event: GroupingInput = { type: 'error', platform: 'javascript', exceptions: [exception] }
  return fingerprintOf(event).fingerprint
}

describe('one bug is one issue in every browser', () => {
  test.each(Object.entries(BUGS))('%s', (_, reports) => {
    expect(reports.length).toBeGreaterThanOrEqual(3)
    expect(new Set(reports.map(print)).size).toBe(1)
  })
})

test('different bugs are different issues', () => {
  expect(new Set(Object.values(BUGS).map(([first]) => print(first!))).size).toBe(Object.keys(BUGS).length)
})

test('what no engine says keeps its words', () => {
  for (const message of ['price is undefined behaviour', 'x is not a function of y', 'no answer', '']) {
    expect(engineWording(message), message).toBeUndefined()
  }
})
