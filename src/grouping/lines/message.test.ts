import { expect, test } from 'vitest'
import { messageOf } from './message.ts'

test.each([
  ['pino', '{"level":30,"time":1750000000000,"pid":7,"hostname":"h","msg":"cart 7 lost"}', 'cart 7 lost'],
  ['winston', '{"level":"info","message":"cart 7 lost","timestamp":"2026-03-01T10:11:12Z"}', 'cart 7 lost'],
  ['bunyan', '{"name":"shop","level":30,"msg":"cart 7 lost","time":"2026-03-01T10:11:12Z","v":0}', 'cart 7 lost'],
  ['slog', '{"time":"2026-03-01T10:11:12Z","level":"INFO","msg":"cart 7 lost"}', 'cart 7 lost'],
  ['zerolog', '{"level":"info","time":1750000000,"message":"cart 7 lost"}', 'cart 7 lost'],
  ['an object as the message', '{"message":{"cart":7}}', '{"cart":7}'],
  ['a record that says nothing', '{"level":30,"msg":null}', '{"level":30,"msg":null}'],
  ['no JSON', 'cart 7 lost', 'cart 7 lost'],
  ['JSON that is no record', '[1]', '[1]'],
  ['half a record', '{"msg":"cart', '{"msg":"cart'],
])('%s', (_, line, expected) => {
  expect(messageOf(line)).toBe(expected)
})
