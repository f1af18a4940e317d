import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../domain/errors.ts'
import { otlp } from './index.ts'

const receivedMs = Date.UTC(2030, 0, 1)

function parse(body: object | Buffer, route = 'otlp/v1/logs', contentType = '') {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
  return otlp.parse({ projectId: 1, route, body: bytes, contentType, receivedMs })
}

const logsOf = (logRecords: object[]) => ({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] })

test('a time in nanoseconds is kept to the millisecond', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2001, 0, 1), max: receivedMs }), (ms) => {
      for (const timeUnixNano of [`${ms}000000`, `${ms}999999`, ms * 1e6]) {
        const { events } = parse(logsOf([{ severityNumber: 17, timeUnixNano, body: { stringValue: 'x' } }]))
        expect(events[0]!.occurredMs).toBe(ms)
      }
    }),
    { examples: [[1795599686762]] },
  )
})

test('records below an error are counted, whatever their text says', () => {
  const records = [1, 5, 9, 13, 16].map((severityNumber) => ({ severityNumber, body: { stringValue: 'error' } }))
  expect(parse(logsOf(records))).toMatchObject({ events: [], counts: { log: 5 }, reply: {} })
})

test('of a batch with too many failures those that fit are kept, and the sender is told of the rest', () => {
  const records = Array.from({ length: 515 }, () => ({ severityNumber: 17, body: { stringValue: 'x' } }))
  expect(parse(logsOf(records))).toMatchObject({
    counts: { event: 512, dropped_event: 3 },
    reply: { partialSuccess: { rejectedLogRecords: '3' } },
  })
})

test('metrics are counted and not looked into', () => {
  expect(parse(Buffer.from([1, 2, 3]), 'otlp/v1/metrics', 'application/x-protobuf')).toMatchObject({
    events: [],
    counts: { metric_batch: 1 },
    reply: Buffer.alloc(0),
  })
})

test('messages that are nested deeply, lie about their length or are too large are refused', () => {
  // An AnyValue in a list in an AnyValue: field 5 of field 1 of field 5...
  let value = Buffer.alloc(0)
  const inner = (field: number, bytes: Buffer) =>
    Buffer.concat([Buffer.from([(field << 3) | 2]), varint(bytes.length), bytes])
  for (let depth = 0; depth < 2_000; depth++) value = inner(depth % 2 === 0 ? 1 : 5, value)
  const record = Buffer.concat([Buffer.from([0x10, 17]), inner(5, value)])
  const nested = inner(1, inner(2, inner(2, record)))
  const lying = Buffer.from([0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f])
  for (const body of [nested, lying, Buffer.from([0x0a, 0x05, 0x12]), Buffer.alloc(8 * 1024 * 1024 + 1)]) {
    expect(() => parse(body, 'otlp/v1/logs', 'application/x-protobuf')).toThrow(UserError)
  }
})

function varint(value: number): Buffer {
  const bytes: number[] = []
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest])
    bytes.push((rest & 0x7f) | 0x80)
  }
}
