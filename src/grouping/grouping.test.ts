import { describe, expect, test } from 'vitest'
import type { ExceptionInfo, StackFrame } from '../domain/event.ts'
import type { GroupingInput } from './grouping.ts'
import { fingerprintOf, fingerprintOfError } from './index.ts'

const frame = (file: string, name?: string, rest: Partial<StackFrame> = {}): StackFrame => ({
  file,
  ...(name && { function: name }),
  line: 1,
  column: 1,
  inApp: true,
  ...rest,
})
const library = frame('/app/node_modules/express/lib/router.js', 'next', { inApp: false })
const native = frame('<anonymous>', 'Array.map', { inApp: false })

const crash = (frames: StackFrame[], rest: Partial<ExceptionInfo> = {}): GroupingInput => ({
  type: 'error',
  platform: 'node',
  exceptions: [{ type: 'TypeError', value: 'x is undefined', frames, ...rest }],
})
const print = (input: GroupingInput) => fingerprintOf(input).fingerprint
const base = crash([library, frame('/app/src/shop.js', 'checkout'), frame('/app/src/cart.js', 'total')])

describe('one issue', () => {
  test.each<[string, StackFrame[]]>([
    [
      'in another folder',
      [library, frame('/tmp/ws-123/src/shop.js', 'checkout'), frame('/tmp/ws-123/src/cart.js', 'total')],
    ],
    [
      'on other lines',
      [library, frame('/app/shop.js', 'checkout', { line: 9 }), frame('/app/cart.js', 'total', { line: 7, column: 2 })],
    ],
    ['with more frames of libraries', [library, library, ...base.exceptions[0]!.frames.slice(1), native]],
    ['without any', [frame('shop.js', 'checkout'), frame('cart.js', 'total')]],
    [
      'async, new, with receivers and aliases',
      [frame('shop.js', 'async Shop.checkout'), frame('cart.js', 'Cart.total [as sum]')],
    ],
    ['recursing', [...base.exceptions[0]!.frames, frame('cart.js', 'total'), frame('cart.js', 'total')]],
  ])('%s', (_, frames) => {
    expect(print(crash(frames))).toBe(print(base))
  })

  test('with other values in the message, where the message counts', () => {
    const nowhere = (value: string) => print(crash([native], { value }))
    expect(nowhere('no user 17')).toBe(nowhere('no user 4'))
  })

  test('of two releases of a bundle', () => {
    const bundle = (file: string) => print({ ...crash([frame(file, 'total')]), platform: 'javascript' })
    expect(bundle('https://shop.test/a/main.3f2a9c1b.js?v=1')).toBe(bundle('https://cdn.test/b/main.77b0aa12.js?v=2'))
    expect(bundle('https://shop.test/assets/index-BkDf3hJk.js')).toBe(
      bundle('https://shop.test/assets/index-Zk0fGhWw.js'),
    )
  })

  test('a function without a name, whatever the runtime calls that', () => {
    const names = ['Object.<anonymous>', '?', 'Object.?', '<anonymous>', 'TestContext.<anonymous>', undefined]
    expect(new Set(names.map((name) => print(crash([frame('a.js', name)])))).size).toBe(1)
  })
})

describe('different issues', () => {
  test.each<[string, GroupingInput]>([
    ['another function', crash([frame('shop.js', 'checkout'), frame('cart.js', 'count')])],
    ['another file', crash([frame('shop.js', 'checkout'), frame('basket.js', 'total')])],
    ['another caller', crash([frame('admin.js', 'report'), frame('cart.js', 'total')])],
    ['another type', crash(base.exceptions[0]!.frames, { type: 'RangeError' })],
    ['a cause', { ...base, exceptions: [crash([frame('db.js', 'query')]).exceptions[0]!, ...base.exceptions] }],
  ])('%s', (_, other) => {
    expect(print(other)).not.toBe(print(base))
  })

  test('functions without a name are told apart by their message', () => {
    const anonymous = (value: string) => print(crash([frame('app.js')], { value }))
    expect(anonymous("Cannot read properties of undefined (reading 'a')")).not.toBe(
      anonymous("Cannot read properties of undefined (reading 'b')"),
    )
  })

  test('parts cannot run into each other', () => {
    expect(print(crash([frame('a.js', 'bc')]))).not.toBe(print(crash([frame('a.jsb', 'c')])))
  })

  test('two message templates', () => {
    const message = (text: string): GroupingInput => ({
      type: 'message',
      platform: 'node',
      exceptions: [],
      message: text,
    })
    expect(print(message('no stock for 3'))).toBe(print(message('no stock for 5')))
    expect(print(message('no stock for 3'))).not.toBe(print(message('no price for 3')))
  })
})

describe("the sender's fingerprint", () => {
  test('replaces ours', () => {
    expect(print({ ...base, fingerprint: ['a'] })).toBe(print({ ...crash([]), fingerprint: ['a'] }))
    expect(print({ ...base, fingerprint: ['a', 'b'] })).not.toBe(print({ ...base, fingerprint: ['ab'] }))
  })

  test('extends ours where it names the default', () => {
    const extended = (input: GroupingInput) => print({ ...input, fingerprint: ['{{ default }}', 'eu'] })
    expect(extended(base)).not.toBe(print(base))
    expect(extended(base)).not.toBe(extended(crash([])))
    expect(print({ ...base, fingerprint: ['{{ default }}'] })).toBe(print(base))
    expect(print({ ...base, fingerprint: [] })).toBe(print(base))
  })
})

test('an issue is named by type, message and place', () => {
  expect(fingerprintOf(base)).toMatchObject({
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    version: 2,
    title: 'TypeError: x is undefined',
    culprit: 'total (cart.js)',
    type: 'TypeError',
  })
})

test('a printed error and an event of the same frames are one, causes included', () => {
  const cause = crash([frame('/app/db.js', 'query')], { type: 'RangeError' }).exceptions[0]!
  const printed = {
    type: 'TypeError',
    message: 'x is undefined',
    frames: base.exceptions[0]!.frames,
    cause: { type: 'RangeError', message: 'x', frames: [frame('file:///tmp/db.js', 'async query')] },
  }
  expect(fingerprintOfError(printed).fingerprint).toBe(print({ ...base, exceptions: [cause, ...base.exceptions] }))
})
