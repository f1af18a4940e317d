import { expect, test } from 'vitest'
import { UserError } from '../../domain/errors.ts'
import { logs } from './index.ts'

const parse = (text: string) =>
  logs.parse({
    projectId: 1,
    route: 'logs',
    body: Buffer.from(text),
    contentType: '',
    receivedMs: Date.UTC(2026, 0, 1),
  })

test('A13 a thousand records of level info with the word error are no event', () => {
  const info = [
    '2026-01-01T00:00:00Z INFO error: none',
    'time=2026-01-01T00:00:00Z level=INFO msg="error fixed"',
    '{"level":"info","msg":"error","err":{"type":"Error","message":"error","stack":"Error: error\\n    at f (/a.js:1:1)"}}',
    'all errors are gone',
  ]
  const { events, counts } = parse(`${info.join('\n')}\n`.repeat(250))
  expect(events).toEqual([])
  expect(counts).toEqual({ log: 1_000 })
})

test('a warning becomes an event only when a stack is printed with it', () => {
  const { events } = parse(
    'WARN slow\nWARN retried\nTypeError: x\n    at f (/a.js:1:2)\nINFO done\n  at f (/a.js:1:2)\n',
  )
  expect(events).toMatchObject([{ level: 'warning', message: 'retried', exceptions: [{ type: 'TypeError' }] }])
})

test.each([
  ['bytes', 'x'.repeat(1024 * 1024 + 1)],
  ['lines', '\n'.repeat(20_000)],
  ['records', 'INFO x\n'.repeat(5_001)],
])('too many %s are refused whole', (_, text) => {
  expect(() => parse(text)).toThrow(UserError)
})

test('of too many errors those that fit are kept, and the rest is counted', () => {
  expect(parse('ERROR x\n'.repeat(1_003))).toMatchObject({
    counts: { event: 1_000, dropped_event: 3 },
    reply: { dropped: 3 },
  })
})

test('what `journalctl -o json` prints is read as its messages, in order, beside other lines', () => {
  const entry = (fields: object) => JSON.stringify({ __CURSOR: 's=1;i=1', _HOSTNAME: 'h', ...fields })
  const told = [
    entry({
      PRIORITY: '3',
      __REALTIME_TIMESTAMP: '1767225600123456',
      SYSLOG_IDENTIFIER: 'till',
      MESSAGE: 'cannot open the till',
    }),
    entry({ PRIORITY: '6', MESSAGE: 'all is well, no error' }),
    entry({ PRIORITY: '3', MESSAGE: [...Buffer.from('the drawer is jammed')] }),
    entry({ PRIORITY: '3', _PID: '7', MESSAGE: 'TypeError: x is null\n    at open (/srv/till.js:3:1)' }),
    entry({ PRIORITY: '4', MESSAGE: null }),
    '{"level":"error","msg":"a line with \\"__CURSOR\\" in it"}',
  ]
  const { events } = parse(`\ufeff${told.join('\n')}\n`)
  expect(events.map(({ message, exceptions }) => message ?? exceptions[0]?.type)).toEqual([
    'cannot open the till',
    'the drawer is jammed',
    'TypeError',
    'a line with "__CURSOR" in it',
  ])
  expect(events[0]).toMatchObject({ occurredMs: 1767225600123, tags: { logger: 'till' } })
  expect(events[2]!.exceptions[0]!.frames).toMatchObject([{ file: '/srv/till.js', line: 3 }])
})
