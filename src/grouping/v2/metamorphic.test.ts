import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event, StackFrame } from '../../domain/event.ts'
import { explain, fingerprintOf } from '../index.ts'

// What may differ between two events of one problem, and what may not: for any event of any platform.

type Change = (event: Event, seed: number) => Event

const PLATFORMS = ['javascript', 'node', 'python', 'java', 'go', 'ruby', 'php', 'csharp', 'rust', 'other'] as const
const names = fc.constantFrom('checkout', 'total', 'applyTax', 'load', 'parse', 'send', 'render', 'retry')
const files = fc.constantFrom('cart', 'shop', 'tax', 'menu', 'mailer', 'prices')

const event: fc.Arbitrary<Event> = fc
  .record({
    platform: fc.constantFrom(...PLATFORMS),
    frames: fc.uniqueArray(fc.record({ name: names, file: files }), {
      minLength: 1,
      maxLength: 6,
      selector: ({ name, file }) => `${file}.${name}`,
    }),
    type: fc.constantFrom('TypeError', 'ValueError', 'IOException'),
    isMarked: fc.boolean(),
  })
  .map(({ platform, frames, type, isMarked }) => ({
    eventId: '0'.repeat(32),
    projectId: 1,
    source: 'sentry',
    type: 'error',
    level: 'error',
    platform,
    occurredMs: 0,
    receivedMs: 0,
    tags: { server: 'a' },
    exceptions: [
      {
        type,
        value: 'cannot read it',
        frames: [
          ...(isMarked ? [frame(platform, { name: 'dispatch', file: 'router' }, false)] : []),
          ...frames.map((one) => frame(platform, one, true)),
        ],
      },
    ],
  }))

const EXTENSIONS: Record<string, string> = {
  python: 'py',
  java: 'java',
  go: 'go',
  ruby: 'rb',
  php: 'php',
  csharp: 'cs',
  rust: 'rs',
}

function frame(platform: string, { name, file }: { name: string; file: string }, inApp: boolean): StackFrame {
  const base = `${file}.${EXTENSIONS[platform] ?? 'js'}`
  const hasModule = ['python', 'java', 'csharp'].includes(platform)
  return {
    file: platform === 'javascript' ? `https://shop.test/static/1.4.0/${base}` : `/srv/app/${base}`,
    function: name,
    ...(hasModule && { module: `shop.${file}` }),
    line: 10,
    column: 4,
    inApp,
  }
}

const print = (one: Event) => fingerprintOf(one).fingerprint

const onFrames =
  (change: (frames: StackFrame[], seed: number) => StackFrame[]): Change =>
  (one, seed) => ({
    ...one,
    exceptions: one.exceptions.map((exception) => ({ ...exception, frames: change(exception.frames, seed) })),
  })
const onEachFrame = (change: (one: StackFrame, seed: number) => StackFrame): Change =>
  onFrames((frames, seed) => frames.map((one) => change(one, seed)))
const onTop = (change: (one: StackFrame) => StackFrame): Change =>
  onFrames((frames) => [...frames.slice(0, -1), change(frames.at(-1)!)])
const withoutStack =
  (value: string): Change =>
  (one) => ({
    ...one,
    exceptions: [{ ...one.exceptions[0]!, value, frames: [] }],
  })

const hex = (seed: number, digits: number) =>
  (seed * 2_654_435_761 + 17).toString(16).padStart(digits, '1a7f').slice(-digits)

const SAME: Record<string, Change> = {
  'lines and columns are shifted': onEachFrame((one, seed) => ({
    ...one,
    line: one.line! + seed,
    column: one.column! + seed,
  })),
  'it has another address, path or release': onEachFrame((one, seed) => ({
    ...one,
    file: one.file
      .replace(/^https:\/\/[^/]+\/static\/[^/]+/, `http://cdn${seed}.test/assets/2.${seed}`)
      .replace('/srv/app', `/opt/r${seed}`),
  })),
  'the file of a script has a hash': onEachFrame((one, seed) => ({
    ...one,
    file: one.file.replace(/\.js$/, `.${hex(seed, 8)}.js?v=${seed}`),
  })),
  'a recursion is deeper': onFrames((frames, seed) => [...frames, ...Array(seed % 20).fill(frames.at(-1))]),
  'two functions call each other more often': (one, seed) => {
    if (one.exceptions[0]!.frames.length < 2) return one
    return onFrames((frames) => [
      ...frames,
      ...Array(seed % 9)
        .fill(frames.slice(-2))
        .flat(),
    ])(one, seed)
  },
  'the release, host, user and tags are others': (one, seed) => ({
    ...one,
    release: `shop@${seed}`,
    serverName: `host-${seed}`,
    environment: 'prod',
    user: { id: seed },
    tags: { server: `b${seed}` },
    eventId: hex(seed, 32),
    occurredMs: seed,
  }),
  'values stand in the message': (one, seed) => ({
    ...one,
    exceptions: [{ ...one.exceptions[0]!, value: `cannot read it at 0x${hex(seed, 8)}` }],
  }),
}

const inNode = onFrames((frames) => [
  { file: '/srv/app/node_modules/express/lib/router/index.js', function: 'next', inApp: false, line: 1, column: 1 },
  {
    file: 'node:internal/process/task_queues',
    function: 'processTicksAndRejections',
    inApp: false,
    line: 95,
    column: 5,
  },
  ...frames
    .flatMap((one) => [one, { file: '/srv/app/node_modules/p/x.js', function: 'run', inApp: true, line: 1 }])
    .slice(0, -1),
])

const SPLIT: Record<string, Change> = {
  'another function of the app fails': onTop((one) => ({ ...one, function: 'refund' })),
  'another type is thrown': (one) => ({ ...one, exceptions: [{ ...one.exceptions[0]!, type: 'OutOfMemoryError' }] }),
  'it is in another module of the app': onTop((one) => ({
    ...one,
    file: one.file.replace(/[^/]+(?=\.\w+$)/, 'warehouse'),
    ...(one.module && { module: 'shop.warehouse' }),
  })),
  'it has a cause': (one) => ({
    ...one,
    exceptions: [
      { type: 'Cause', value: 'x', frames: [frame(one.platform, { name: 'query', file: 'db' }, true)] },
      ...one.exceptions,
    ],
  }),
}

describe('it stays one issue when', () => {
  test.each(Object.entries(SAME))('%s', (_, change) => {
    fc.assert(
      fc.property(event, fc.integer({ min: 1, max: 1e6 }), (one, seed) => {
        expect(print(change(one, seed))).toBe(print(one))
      }),
    )
  })

  test('more frames of packages and of the runtime stand in between', () => {
    fc.assert(
      fc.property(event, (one) => {
        fc.pre(one.platform === 'node' || one.platform === 'javascript')
        expect(print(inNode(one, 0))).toBe(print(one))
      }),
    )
  })

  test.each([
    ['a pointer', 'at 0x7fff5fbff8c0', 'at 0x10'],
    ['an id', 'of order 4711', 'of order 9'],
    ['a uuid', 'of 0b9f0b6e-3b0a-4b52-9f3b-0d4f5d1c2a3b', 'of 11111111-2222-4333-8444-555555555555'],
    ['a date', 'since 2026-03-01T10:11:12.345Z', 'since 2025-12-31T00:00:00Z'],
    ['a host and an address', 'from 10.0.0.7:5432', 'from 192.168.1.1'],
    ['a commit', 'in 3f2a9c1', 'in 9b01dd7'],
    ['a temporary file', 'of /tmp/x-123/a.txt', 'of /tmp/kq/b'],
  ])('%s in a message without a stack differs', (_, a, b) => {
    fc.assert(
      fc.property(event, (one) => {
        expect(print(withoutStack(`no answer ${a}`)(one, 0))).toBe(print(withoutStack(`no answer ${b}`)(one, 0)))
      }),
    )
  })
})

describe('it is another issue when', () => {
  test.each(Object.entries(SPLIT))('%s', (_, change) => {
    fc.assert(
      fc.property(event, (one) => {
        expect(print(change(one, 0))).not.toBe(print(one))
      }),
    )
  })

  test('A17 words outside of the values differ, where there is no stack', () => {
    const words = fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){0,4}$/)
    fc.assert(
      fc.property(event, words, words, fc.nat(), (one, a, b, n) => {
        fc.pre(a !== b)
        expect(print(withoutStack(`${a} ${n}`)(one, 0))).not.toBe(print(withoutStack(`${b} ${n}`)(one, 0)))
      }),
    )
    const command = (text: string) => withoutStack(`${text}: exit status 1`)
    fc.assert(
      fc.property(event, (one) => {
        expect(print(command('git commit')(one, 0))).not.toBe(print(command('git push')(one, 0)))
      }),
    )
  })
})

test('an explanation is of the same fingerprint, whatever the event', () => {
  fc.assert(
    fc.property(event, (one) => {
      const { fingerprint, variants } = explain(one)
      expect(fingerprint).toBe(print(one))
      expect(variants.find(({ contributes }) => contributes)?.fingerprint).toBe(fingerprint)
    }),
  )
})
