import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../domain/errors.ts'
import { boundJson } from './bound-json.ts'
import { boundText } from './bound-text.ts'
import { parseJson } from './json.ts'

const parse = (text: string) => parseJson(Buffer.from(text), 'The body')

describe('parseJson', () => {
  test('reads JSON, also behind a byte order mark', () => {
    expect(parse('{"a":[1,"]]["]}')).toEqual({ a: [1, ']]['] })
    expect(parse('\ufeff[]')).toEqual([])
    expect(parse('"\\"[[["')).toBe('"[[[')
  })

  test.each([
    ['what is none', '{a:1}', /The body is not valid JSON/],
    ['depth', '['.repeat(100_000), /nested more than 100 levels/],
    ['depth, closed', `${'['.repeat(101)}${']'.repeat(101)}`, /nested more than 100 levels/],
    ['parts', `[${'1,'.repeat(60_000)}1]`, /more than 60000 parts/],
  ])('refuses %s', (_, text, reason) => {
    expect(() => parse(text)).toThrow(UserError)
    expect(() => parse(text)).toThrow(reason)
  })

  const suite = process.env.PRUNELLA_DATA && join(process.env.PRUNELLA_DATA, 'hostile/json-test-suite/test_parsing')
  test.skipIf(!suite)('agrees with the JSON test suite, and never fails in another way (PRUNELLA_DATA)', () => {
    for (const file of readdirSync(suite!)) {
      const bytes = readFileSync(join(suite!, file))
      let result: 'y' | 'n' = 'y'
      try {
        parseJson(bytes, file)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        result = 'n'
      }
      const expected = file[0]
      // Invalid UTF-8 inside a string is read with replacement characters: an event with a bad byte is better than none.
      if (expected !== 'i' && !/invalid_utf|invalid-utf/.test(file)) expect(result, file).toBe(expected)
    }
  })
})

test('boundJson cuts depth, width, values and text, and drops __proto__', () => {
  const bounds = { depthMax: 2, widthMax: 3, valuesMax: 100, textCharsMax: 5 }
  expect(boundJson({ a: { b: { c: 1 } }, d: [1, 2, 3, 4], e: 'abcdefg', f: 1 }, bounds)).toEqual({
    a: { b: '[cut]' },
    d: [1, 2, 3],
    e: 'abcd…',
  })
  expect(boundJson(JSON.parse('{"__proto__":{"x":1},"a":1}'), bounds)).toEqual({ a: 1 })
  const wide = boundJson(
    Array.from({ length: 50 }, () => [1, 2, 3]),
    { ...bounds, widthMax: 100, valuesMax: 10 },
  )
  expect(JSON.stringify(wide).length).toBeLessThan(200)
  expect(boundJson(Number.POSITIVE_INFINITY, bounds)).toBe('Infinity')
})

test('boundText leaves no half of a character', () => {
  expect(boundText('ab😀', 4)).toBe('ab😀')
  expect(boundText('ab😀c', 4)).toBe('ab\ufffd…')
  expect(boundText('\ud800', 4)).toBe('\ufffd')
})
