import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signLine } from './signature.ts'
import { skeletonOf } from './skeleton.ts'

function signatureOf(line: string): string {
  const bytes = Buffer.from(line)
  const out = { low: 0, high: 0 }
  signLine(bytes, 0, bytes.length, out)
  return `${out.low} ${out.high}`
}

const piece = fc.constantFrom(
  ...[
    'a',
    'f',
    'x',
    'Z',
    'cafe',
    '0',
    '7',
    '42',
    '_',
    '-',
    '.',
    '$',
    ' ',
    '  ',
    '\t',
    '\0',
    '=',
    ':',
    '/',
    '"',
    'é',
    '\u2028',
    '😀',
  ],
)
const line = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

test('lines have equal signatures where their skeletons are equal, and only there', () => {
  fc.assert(
    fc.property(line, line, (a, b) => {
      expect(signatureOf(a) === signatureOf(b)).toBe(skeletonOf(a) === skeletonOf(b))
    }),
    { numRuns: 2_000 },
  )
})

test('digits do not count, however many', () => {
  const digits = fc.stringMatching(/^[0-9]{1,9}$/)
  fc.assert(
    fc.property(line, digits, (text, other) => {
      const changed = text.replace(/\d+/g, other)
      expect(signatureOf(changed)).toBe(signatureOf(text))
      expect(skeletonOf(changed)).toBe(skeletonOf(text))
    }),
    { numRuns: 2_000 },
  )
})

test('words beyond the limit do not count', () => {
  const many = 'word '.repeat(200)
  expect(signatureOf(`${many}one`)).toBe(signatureOf(`${many}two`))
  expect(skeletonOf(`${many}one`)).toBe(skeletonOf(`${many}two`))
  expect(signatureOf(`${many.slice(5)}one`)).not.toBe(signatureOf(`${many.slice(5)}two`))
})

test.each([
  ['node-12 is up', 'node-<*> is up'],
  ['moved -3 to blk_-77', 'moved <*> to blk_<*>'],
  ['log4j and jk2_init()', 'log<*>j and jk<*>_init()'],
  ['attempt_1445_0001_m_02 ran', 'attempt_<*> ran'],
  ['3fa9xk of bad1 at 0xfe', '<*> of <*> at <*>'],
  ['session V1StGXR8_Z5jdHi6B', 'session <*>'],
  ['10.0.0.7:80, eth0 [12]', '<*>:<*>, eth<*> [<*>]'],
])('skeleton of %s', (text, expected) => {
  expect(skeletonOf(text).replaceAll('\u0001', '<*>')).toBe(expected)
})
