import { describe, expect, test } from 'vitest'
import type { Event } from '../../domain/event.ts'
import { severityOf } from '../severity.ts'
import { examples } from './examples.ts'
import { expressionAt } from './expression-at.ts'
import { javascript } from './index.ts'
import { readWording } from './wording.ts'

describe('javascript', () => {
  test('names the expression from the source at the throwing frame, with its files and evidence', async () => {
    const source = "import { tax } from './tax.js'\n\nexport const total = (cart) => cart.sum * cart.tax.rate\n"
    const [example] = examples
    const exception = example!.event.exceptions[0]!
    const line = source.split('\n')[2]!
    const frame = { ...exception.frames[0]!, column: line.indexOf('rate') + 1, vars: { cart: { sum: 3 } } }
    const event: Event = { ...example!.event, exceptions: [{ ...exception, frames: [frame] }] }
    const diagnosis = await javascript.diagnose(event, { readSource: async () => source })
    expect(diagnosis).toMatchObject({
      rootCause: 'cart.tax is undefined where its property rate is used, in total (cart.js).',
      confidence: 0.9,
      files: ['src/cart.js'],
    })
    expect(diagnosis!.evidence).toContain('There, cart was {"sum":3}.')
  })
})

describe('expressionAt', () => {
  const at = (line: string, needle: string, message: string) =>
    expressionAt(line, line.indexOf(needle) + 1, readWording({ type: 'TypeError', message }))

  test.each([
    [
      '  const p = order.coupon.percent',
      'percent',
      "Cannot read properties of undefined (reading 'percent')",
      'order.coupon',
    ],
    [
      '  return find(id, all)[0].name',
      'name',
      "Cannot read properties of undefined (reading 'name')",
      'find(id, all)[0]',
    ],
    ["  x = rows['a'].b", 'b', "Cannot read properties of undefined (reading 'b')", "rows['a']"],
    ['  cb(null, 1)', 'cb', 'cb is not a function', 'cb'],
    ['  items.map(x => x)', 'map', 'items.map is not a function', 'items.map'],
    ['  for (const x of list) {', 'list', 'list is not iterable', 'list'],
    ['  return INFINITY', 'INFINITY', 'INFINITY is not defined', 'INFINITY'],
  ])('%s', (line, needle, message, expected) => {
    expect(at(line, needle, message)).toBe(expected)
  })
})

describe('severityOf', () => {
  const exceptions = (handled: boolean, type = 'generic') => [
    { type: 'E', value: '', frames: [], mechanism: { type, handled } },
  ]
  const request = { method: 'GET', url: '/', headers: {} }

  test('what ends the process is critical, a request that nobody caught high, one that somebody caught medium', () => {
    expect(severityOf({ level: 'fatal', exceptions: exceptions(false) })).toBe('critical')
    expect(severityOf({ level: 'error', exceptions: exceptions(false, 'auto.node.onuncaughtexception') })).toBe(
      'critical',
    )
    expect(severityOf({ level: 'error', exceptions: exceptions(false), request })).toBe('high')
    expect(severityOf({ level: 'error', exceptions: exceptions(true), request })).toBe('medium')
    expect(severityOf({ level: 'warning', exceptions: exceptions(true) })).toBe('low')
  })
})
