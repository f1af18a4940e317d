import { describe, expect, test } from 'vitest'
import { readingsOf } from '../classify-line.ts'
import { CATEGORIES } from './index.ts'

describe.each(CATEGORIES.map((category) => ({ id: category.id, category })))('$id', ({ id, category }) => {
  test.each(category.examples.map((line) => ({ line })))('D10 D21 reads $line', ({ line }) => {
    const [best] = readingsOf(line).sort((a, b) => b.weight - a.weight)
    expect(best?.category.id).toBe(id)
  })
  test('reads none of its counter examples', () => {
    const wrong = (category.counterExamples ?? []).filter((line) => readingsOf(line).some((r) => r.category.id === id))
    expect(wrong).toEqual([])
  })
})

test('no two categories share an id', () => {
  expect(new Set(CATEGORIES.map(({ id }) => id)).size).toBe(CATEGORIES.length)
})

test('a line that is meant to hurt is read in linear time', () => {
  const hostile = [
    'a/'.repeat(500),
    'FAILED '.repeat(140),
    '"'.repeat(1_000),
    ' '.repeat(1_000),
    'Error: '.repeat(140),
    'a-'.repeat(500),
    'A_'.repeat(500),
    'x.y/'.repeat(250),
  ]
  const startedMs = performance.now()
  for (const line of hostile) readingsOf(line)
  expect(performance.now() - startedMs).toBeLessThan(500)
})
