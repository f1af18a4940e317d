import { expect, test } from 'vitest'
import { guessedTwice } from './guessed-twice.ts'

const at = (line: number) => ({ file: 'a.js', line, column: 1, function: 'f', inApp: true })
const said = (patterns: string[], line: number) =>
  guessedTwice(
    patterns.map((pattern) => ({ pattern })),
    at(line),
    at(3),
  )

test('what is left out here and there is a guess each time', () => {
  const against = ['What is missing is left out in more than one statement, which is a guess each time.']
  expect(said(['and-guard/condition', 'and-guard/condition'], 9)).toEqual(against)
  expect(said(['default-value/object-throw + skip-statement', 'optional-chain'], 9)).toEqual(against)
})

test('not in one statement, nor where a step has another meaning', () => {
  expect(said(['default-value/object-throw', 'default-value/object-throw'], 3)).toEqual([])
  expect(said(['and-guard/condition', 'or-missing/this-way'], 9)).toEqual([])
  expect(said(['default-value/empty-throw', 'default-value/empty-throw'], 9)).toEqual([])
})
