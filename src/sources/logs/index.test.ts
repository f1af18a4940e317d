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
