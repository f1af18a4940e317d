import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plantedCases } from '../bench/redaction/cases.ts'
import { KINDS } from '../bench/redaction/kinds.ts'
import { score } from '../bench/redaction/score.ts'
import { redactText } from '../src/lib/redact/redact-text.ts'
import { redactValue } from '../src/lib/redact/redact-value.ts'

const RECALL_MIN = 0.95
/** 28 of 30. */
const KEPT_MIN = 28 / 30

describe.each([{ keptAside: false }, { keptAside: true }])(
  'secrets and benign lines, kept aside: $keptAside',
  (part) => {
    const { planted, missed, benign, changed } = score(part)

    test('of the secrets hardly one is missed', () => {
      expect(missed.map(({ kind, surrounding }) => `${kind}, ${surrounding}`)).toHaveLength(missed.length)
      expect(1 - missed.length / planted).toBeGreaterThanOrEqual(RECALL_MIN)
    })

    test('of the benign lines hardly one is changed', () => {
      expect(1 - changed.length / benign).toBeGreaterThanOrEqual(KEPT_MIN)
    })
  },
)

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

describe('whatever stands before and after it', () => {
  const cases = plantedCases()
  const planted = fc.constantFrom(...cases)

  test('a planted secret is gone, and doing it twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string(), planted, fc.string(), (before, { text, hidden }, after) => {
        const once = redactText(`${before}\n${text}\n${after}`)
        for (const secret of hidden) expect(once).not.toContain(secret)
        expect(redactText(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  test('JSON in a text is still JSON', () => {
    const json = fc
      .tuple(fc.json(), planted, fc.string())
      .map(([inner, { text }, name]) =>
        JSON.stringify({ inner: JSON.parse(inner), [name]: text, pin: 1234, list: [text, 4111111111111111] }),
      )
    fc.assert(
      fc.property(json, (text) => {
        expect(() => JSON.parse(redactValue(text) as string)).not.toThrow()
      }),
    )
  })

  test('nothing makes it throw', () => {
    const deep = '['.repeat(100_000)
    for (const text of [deep, `${deep}${']'.repeat(100_000)}`, '\ud800', '%'.repeat(1000), '%ff'.repeat(1000)]) {
      expect(() => redactValue(text)).not.toThrow()
    }
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => redactValue(value)).not.toThrow()
      }),
    )
  })
})
