import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteLines } from './byte-lines.ts'

function linesOf(chunks: readonly Uint8Array[], bytesMax: number): string[] {
  const lines: string[] = []
  const { push, end } = byteLines(
    (bytes, from, to) => lines.push(Buffer.from(bytes.subarray(from, to)).toString()),
    bytesMax,
  )
  for (const chunk of chunks) push(chunk)
  end()
  return lines
}

test.each([
  ['nothing', '', []],
  ['a line without its end', 'a', ['a']],
  ['a line with its end', 'a\n', ['a']],
  ['empty lines', '\n\na\n', ['', '', 'a']],
  ['a line that is too long', 'abcdef\ngh\nabcde', ['abcd', 'gh', 'abcd']],
])('%s', (_, text, expected) => {
  expect(linesOf([Buffer.from(text)], 4)).toEqual(expected)
})

test('it does not matter where chunks are cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\0'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.array(fc.nat(40)), (whole, cuts) => {
      const bytes = Buffer.from(whole)
      const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length]
      const chunks = places.slice(1).map((place, i) => bytes.subarray(places[i], place))
      expect(linesOf(chunks, 5)).toEqual(linesOf([bytes], 5))
    }),
  )
})
