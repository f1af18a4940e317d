import { describe, expect, test } from 'vitest'
import { KINDS } from '../bench/redaction/kinds.ts'
import { score } from '../bench/redaction/score.ts'

const RECALL_MIN = 0.95
/** 28 of 30. */
const KEPT_MIN = 28 / 30

describe.each([{ keptAside: false }, { keptAside: true }])('secrets and benign lines, kept aside: $keptAside', (part) => {
  const { planted, missed, benign, changed } = score(part)

  test('of the secrets hardly one is missed', () => {
    expect(missed.map(({ kind, surrounding }) => `${kind}, ${surrounding}`)).toHaveLength(missed.length)
    expect(1 - missed.length / planted).toBeGreaterThanOrEqual(RECALL_MIN)
  })

  test('of the benign lines hardly one is changed', () => {
    expect(1 - changed.length / benign).toBeGreaterThanOrEqual(KEPT_MIN)
  })
})

test('other secrets of the same kinds are found as well', () => {
  for (const seed of [1, 2, 3]) {
    const { planted, missed } = score({ keptAside: true, seed })
    expect(1 - missed.length / planted).toBeGreaterThanOrEqual(RECALL_MIN)
  }
})

test('the set is large enough to mean something', () => {
  const parts = [score({ keptAside: false }), score({ keptAside: true })]
  expect(parts.reduce((sum, { planted }) => sum + planted, 0)).toBeGreaterThanOrEqual(120)
  expect(parts.reduce((sum, { benign }) => sum + benign, 0)).toBeGreaterThanOrEqual(100)
  expect(KINDS.length).toBeGreaterThanOrEqual(40)
})
