import { describe, expect, test } from 'vitest'
import { UserError } from '../../domain/errors.ts'
import { envelopeHeader, parseEnvelope } from './envelope.ts'

const items = (text: string | Buffer) =>
  parseEnvelope(Buffer.from(text)).items.map(({ type, payload }) => [type, payload.toString('latin1')])

describe('parseEnvelope', () => {
  test('with and without length, with and without a last newline', () => {
    const expected = [
      ['a', '{"x":1}'],
      ['b', 'two'],
    ]
    expect(items('{}\n{"type":"a"}\n{"x":1}\n{"type":"b","length":3}\ntwo\n')).toEqual(expected)
    expect(items('{}\n{"type":"a","length":7}\n{"x":1}\n{"type":"b"}\ntwo')).toEqual(expected)
  })

  test('a payload is bytes: newlines, zeros, no text at all', () => {
    const bytes = Buffer.from([0, 10, 255, 10, 10, 123])
    const body = Buffer.concat([
      Buffer.from('{}\n{"type":"attachment","length":6}\n'),
      bytes,
      Buffer.from('\n{"type":"b"}\n{}'),
    ])
    expect(items(body)).toEqual([
      ['attachment', bytes.toString('latin1')],
      ['b', '{}'],
    ])
  })

  test('an empty envelope, an empty payload, blank lines', () => {
    expect(items('{}')).toEqual([])
    expect(items('{}\n\n\n')).toEqual([])
    expect(items('{}\n{"type":"a","length":0}\n\n{"type":"b"}\n')).toEqual([
      ['a', ''],
      ['b', ''],
    ])
  })

  test.each([
    ['', /first line of the envelope is not valid JSON/],
    ['[]', /first line of the envelope is not a JSON object/],
    ['{}\nnope\n', /header of item 1 of the envelope is not valid JSON/],
    ['{}\n{"type":7}\n', /Item 1 of the envelope does not name its type/],
    ['{}\n{"type":"a","length":99}\nabc', /says it has 99 bytes, but only 3 follow/],
    ['{}\n{"type":"a","length":2}\nabc\n', /goes on behind the 2 bytes/],
    ['{}\n{"type":"a","length":-1}\nabc', /a length that is none/],
    ['{}\n{"type":"a","length":1e308}\nabc', /a length that is none/],
    ['{}\n{"type":"a","length":"3"}\nabc', /a length that is none/],
  ])('%j is refused with a reason', (text, reason) => {
    expect(() => items(text)).toThrow(UserError)
    expect(() => items(text)).toThrow(reason)
  })

  test('too many items are refused', () => {
    expect(() => items(`{}\n${'{"type":"a"}\n{}\n'.repeat(1_001)}`)).toThrow(/1000 items/)
  })
})

test('envelopeHeader reads no further than the first line', () => {
  expect(envelopeHeader(Buffer.from('{"dsn":"x"}\nbroken'))).toEqual({ dsn: 'x' })
})
