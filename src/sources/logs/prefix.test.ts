import { expect, test } from 'vitest'
import { readPrefix, startsRecord } from './prefix.ts'

test.each([
  ['2026-01-01T00:00:00.5Z ERROR no disk', 'error', 'no disk'],
  ['2026-01-01 00:00:00,500 [main] WARN  com.shop.Cart - slow', 'warning', 'com.shop.Cart - slow'],
  ['[2026-01-01 00:00:00] production.ERROR: no disk', 'error', 'no disk'],
  ['2026/01/01 00:00:00 [crit] 7#7: no disk', 'fatal', '7#7: no disk'],
  ['[Thu Jan 01 00:00:00.5 2026] [core:error] [pid 7] no disk', 'error', '[pid 7] no disk'],
  ['E0101 00:00:00.000000       7 a.go:1] no disk', 'error', 'no disk'],
  ['ERROR:root:no disk', 'error', 'root:no disk'],
  ['E, [2026-01-01T00:00:00.5 #7] ERROR -- : no disk', 'error', 'no disk'],
  ['fail: Shop.Worker[0]', 'error', 'Shop.Worker[0]'],
  ['fatal error: all goroutines are asleep', 'fatal', 'fatal error: all goroutines are asleep'],
  ['2016-09-28 04:30:30, Error                 CBS    no disk', 'error', 'CBS    no disk'],
  ['17/06/09 20:10:40 ERROR executor.Backend: no disk', 'error', 'executor.Backend: no disk'],
  ['2026-01-01T00:00:00Z Error: boom', undefined, 'Error: boom'],
  ['web-1  | ERROR no disk', 'error', 'no disk'],
  ['FATAL ERROR: heap is full', 'fatal', 'FATAL ERROR: heap is full'],
  ['SEVERE: no disk', 'error', 'no disk'],
  ['2026-01-01 00:00:00 UTC [7] LOG:  an ERROR in a statement', 'info', undefined],
  ['INFO no error', 'info', 'no error'],
  ['an ERROR in a text', undefined, undefined],
  ['Failed with ERROR', undefined, undefined],
  ['everything is fine', undefined, undefined],
  ['Error: boom', undefined, undefined],
])('%s', (line, level, rest) => {
  const prefix = readPrefix(line)
  expect(prefix.level).toBe(level)
  if (rest !== undefined) expect(prefix.rest).toBe(rest)
})

test('a time or a level begins a record, the head of an exception does not', () => {
  for (const line of ['2026-01-01 00:00:00 x', '[info] x', 'WARN x', '{"a":1}'])
    expect(startsRecord(line), line).toBe(true)
  for (const line of ['Error: x', 'panic: x', 'java.lang.Error: x', 'x']) expect(startsRecord(line), line).toBe(false)
})
