import { expect, test } from 'vitest'
import { ownErrorThrown } from './own-errors.ts'
import { parseSource } from './source.ts'

const thrown = (text: string) => {
  const source = parseSource('example.js', text)
  return source && ownErrorThrown(source)
}

test('an error of the file, or of one beside it, that it throws', () => {
  expect(thrown('class MorseError extends Error {}\nconst f = (x) => { throw new MorseError(x) }')).toBe('MorseError')
  expect(thrown('class IllegalMove extends RangeError {}\nconst f = (x) => { throw new IllegalMove(x) }')).toBe(
    'IllegalMove',
  )
  expect(thrown("import { FenError } from './errors.js'\nconst f = (x) => { throw new FenError(x) }")).toBe('FenError')
  expect(thrown("const { FenError } = require('./errors')\nconst f = (x) => { throw new FenError(x) }")).toBe(
    'FenError',
  )
})

test('not one of the language or of a package, nor one that is never thrown', () => {
  expect(thrown('const f = (x) => { throw new TypeError(x) }')).toBeNull()
  expect(thrown("import { HttpError } from 'http-errors'\nconst f = (x) => { throw new HttpError(x) }")).toBeNull()
  expect(thrown('export class MorseError extends Error {}')).toBeNull()
})
