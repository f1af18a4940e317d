import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ExceptionInfo, Mechanism, StackFrame } from '../../domain/event.ts'
import { sentry } from '../../sources/sentry/index.ts'
import type { GroupingInput } from '../grouping.ts'
import { explain, fingerprintOf, fingerprintOfError, olderFingerprintsOf } from '../index.ts'

const frame = (name: string, rest: Partial<StackFrame> = {}): StackFrame => ({
  file: `/srv/${name}.py`,
  function: name,
  inApp: true,
  ...rest,
})
const exception = (type: string, frames: StackFrame[], rest: Partial<ExceptionInfo> = {}): ExceptionInfo => ({
  type,
  value: `${type} happened`,
  frames,
  ...rest,
})
const event = (exceptions: ExceptionInfo[], rest: Partial<GroupingInput> = {}): GroupingInput => ({
  type: 'error',
  platform: 'python',
  exceptions,
  ...rest,
})
const print = (one: GroupingInput) => fingerprintOf(one).fingerprint

describe('frames in the app and all frames', () => {
  const library = frame('pool', { inApp: false })

  test('frames of libraries do not count beside those of the app', () => {
    expect(print(event([exception('E', [frame('a'), library])]))).toBe(print(event([exception('E', [frame('a')])])))
  })

  test('without any of the app, all count, and an event that marks them otherwise is known by them', () => {
    const [marked, unmarked] = [
      [library, frame('a')],
      [library, frame('a', { inApp: false })],
    ]
    const known = fingerprintOf(event([exception('E', marked)]))
    expect(known.aliases).toContain(print(event([exception('E', unmarked)])))
  })

  test('a sender that marks some frames means that the others are not in the app', () => {
    const guessed = frame('b', { isInAppGuessed: true })
    expect(print(event([exception('E', [frame('a'), guessed])]))).toBe(print(event([exception('E', [frame('a')])])))
    expect(print(event([exception('E', [guessed])]))).toBe(print(event([exception('E', [frame('b')])])))
  })
})

describe('groups of exceptions', () => {
  const member = (type: string, exceptionId: number, parentId?: number, isExceptionGroup = false): ExceptionInfo => {
    const mechanism: Mechanism = {
      type: 'chained',
      exceptionId,
      isExceptionGroup,
      ...(parentId !== undefined && { parentId }),
    }
    return exception(type, [frame(type)], { mechanism })
  }

  test('of one kind are that kind, however many', () => {
    const group = (n: number) =>
      event([...Array.from({ length: n }, (_, i) => member('A', i + 1, 0)), member('Group', 0, undefined, true)])
    expect(print(group(5))).toBe(print(group(1)))
    expect(print(group(1))).toBe(print(event([member('A', 1)])))
  })

  test('of several kinds are those kinds and the group, in any order and number', () => {
    const group = (...types: string[]) =>
      event([...types.map((type, i) => member(type, i + 1, 0)), member('Group', 0, undefined, true)])
    expect(print(group('A', 'B', 'A'))).not.toBe(print(group('A')))
    expect(print(group('A', 'B'))).not.toBe(print(group('A', 'C')))
  })

  test('whose ids make no tree are taken as they come', () => {
    const broken = event([member('A', 1, 1), member('Group', 0, undefined, true)])
    const plain = event([exception('A', [frame('A')]), exception('Group', [frame('Group')])])
    expect(print(broken)).toBe(print(plain))
  })
})

describe('what a sender asks for', () => {
  const base = event([exception('KeyError', [frame('total')], { value: 'no row 17' })], {
    level: 'error',
    logger: 'shop',
    transaction: 'pay',
    tags: { region: 'eu' },
  })
  const partsOf = (fingerprint: string[]) =>
    explain({ ...base, fingerprint }).variants[0]!.parts.map(({ value }) => value)

  test('variables are filled in, and say so where there is nothing', () => {
    const variables = [
      'type',
      'error.value',
      'message',
      'function',
      'stack.filename',
      'level',
      'logger',
      'transaction',
      'tags.region',
    ]
    expect(partsOf(variables.map((name) => `{{ ${name} }}`))).toEqual([
      'KeyError',
      'no row <number>',
      'no row <number>',
      'total',
      'total.py',
      'error',
      'shop',
      'pay',
      'eu',
    ])
    expect(partsOf(['{{module}}', '{{ tags.none }}', '{{ nonsense }}'])).toEqual([
      '<no-module>',
      '<no-value-for-tag-none>',
      '{{ nonsense }}',
    ])
  })

  test('a fingerprint that repeats the message makes no issue of each value in it', () => {
    expect(partsOf(['no row 17', 'x 17'])).toEqual(['no row <number>', 'x 17'])
  })

  test('a checksum is the fingerprint, whatever else there is', () => {
    const other = event([exception('Other', [frame('b')])], { checksum: 'c1' })
    expect(print({ ...base, checksum: 'c1' })).toBe(print(other))
    expect(print({ ...base, checksum: 'c2' })).not.toBe(print(other))
  })
})

test('reports of browsers are what they are about', () => {
  const report = (...values: string[]) => event([], { subject: { kind: 'csp', values } })
  expect(print(report('img-src', 'cdn.test'))).toBe(print({ ...report('img-src', 'cdn.test'), message: 'blocked' }))
  expect(print(report('img-src', 'cdn.test'))).not.toBe(print(report('script-src', 'cdn.test')))
})

test('of which nothing is known, all events of a transaction are one issue', () => {
  expect(print(event([]))).toBe(print(event([], { platform: 'node' })))
  expect(print(event([], { transaction: 'a' }))).not.toBe(print(event([], { transaction: 'b' })))
})

test('a line of source counts for a browser and not for Node, whose printed stacks have none', () => {
  const on = (platform: string, contextLine: string) =>
    print(event([exception('E', [frame('a', { contextLine })])], { platform }))
  expect(on('javascript', 'a.b()')).not.toBe(on('javascript', 'a.c()'))
  expect(on('node', 'a.b()')).toBe(on('node', 'a.c()'))
})

test('behind a source map the line of source counts in the place of a name that browsers give differently', () => {
  const mapped = (name: string) =>
    frame(name, { file: 'webpack:///./src/cart.js', isMapped: true, contextLine: 'a.b()' })
  const of = (name: string) => print(event([exception('E', [mapped(name)])], { platform: 'javascript' }))
  expect(of('fn')).toBe(of('call'))
})

test('names that a minifier gave do not count: the message does', () => {
  const file = 'https://shop.test/main.3f2a9c1b.js'
  const of = (name: string, value: string) =>
    print(event([exception('TypeError', [frame(name, { file })], { value })], { platform: 'javascript' }))
  expect(of('t', 'no stock')).toBe(of('Xe', 'no stock'))
  expect(of('t', 'no stock')).not.toBe(of('t', 'no price'))
})

test('an explanation holds what counts, what does not, and why', () => {
  const found = explain(event([exception('KeyError', [frame('main', { inApp: false }), frame('total')])]))
  expect(found.version).toBe(2)
  expect(found.variants.map(({ name, contributes }) => [name, contributes])).toEqual([
    ['app', true],
    ['system', true],
  ])
  expect(found.variants[0]!.parts[0]!.parts![0]!.parts).toMatchObject([
    { name: 'type', value: 'KeyError', contributes: true },
    { name: 'value', contributes: false, hint: 'the stack says it' },
    {
      name: 'stacktrace',
      parts: [
        { name: 'frame', contributes: false, hint: "not the app's own" },
        {
          name: 'frame',
          contributes: true,
          parts: [
            { name: 'function', value: 'total' },
            { name: 'filename', value: 'total.py' },
          ],
        },
      ],
    },
  ])
})

test('no sender can make its frames read as those of another', () => {
  const of = (frames: StackFrame[]) => print(event([exception('E', frames)]))
  const [a, b] = [frame('a'), frame('b')]
  const both = of([a, b])
  expect(of([frame('a', { file: `${a.file}\0a\0${b.file}` })])).not.toBe(both)
  expect(of([a, b])).toBe(both)
})

/** Issues that exist hang on these: a change of them is a fault. */
test('version 1 gives what it always gave', () => {
  const crash = { ...event([exception('TypeError', [frame('pay', { file: 'app.js' })])]), platform: 'node' }
  expect(olderFingerprintsOf(crash)).toEqual(['7ce966b6353ef29bb19278fc3198dca9'])
  expect(olderFingerprintsOf(event([], { message: 'no stock for 3' }))).toEqual(['c07250f65bc53d5048efa4af4ac680c1'])
})

const samples = process.env.PRUNELLA_DATA && join(process.env.PRUNELLA_DATA, 'event-samples')

test.skipIf(!samples)('events of many SDKs are grouped and explained (PRUNELLA_DATA)', () => {
  const files = readdirSync(samples!, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  expect(files.length).toBeGreaterThan(50)
  for (const file of files) {
    const signal = {
      projectId: 1,
      route: 'store',
      body: readFileSync(join(samples!, file)),
      contentType: '',
      receivedMs: 0,
    }
    const [one] = sentry.parse(signal).events
    expect(explain(one!).fingerprint, file).toMatch(/^[\da-f]{32}$/)
  }
})

test('an error that was printed and the event of it are one, whatever else the event knows', () => {
  const sent = frame('pay', { file: '/srv/app/pay.js', module: 'pay', contextLine: 'x()' })
  const printed = { type: 'TypeError', message: 'x', frames: [frame('pay', { file: '/tmp/app/pay.js' })] }
  expect(fingerprintOfError(printed).fingerprint).toBe(
    print(event([exception('TypeError', [sent])], { platform: 'node' })),
  )
})
