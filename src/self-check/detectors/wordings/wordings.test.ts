import { expect, test } from 'vitest'
import type { Finding } from '../../../domain/finding.ts'
import type { Pattern } from '../../pattern.ts'
import { PATTERN_DETECTORS } from '../index.ts'
import { KEPT_ASIDE } from './kept-aside.ts'
import { TUNED } from './tuned.ts'
import type { Wordings } from './wordings.ts'

const BY_RHYTHM: Omit<Pattern, 'text'> = {
  finding: {} as Finding,
  occurrences: 3,
  minRepeat: 3,
  lookbackMs: 3_600_000,
  cycles: undefined,
  steadyMs: undefined,
  hasSucceeded: false,
}
const BY_WORDS = ['worktree-failure', 'api-errors', 'agent-timeout']

function kindOf(text: string): string {
  const id = PATTERN_DETECTORS.find(({ judge }) => judge({ ...BY_RHYTHM, text }))?.id ?? 'none'
  return BY_WORDS.includes(id) ? id : 'none'
}

/** How many lines of a kind are known as it, and how many of no kind are taken for one. */
function measured({ none, ...kinds }: Wordings): { known: number; of: number; false: number; ofNone: number } {
  const pairs = Object.entries(kinds).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const))
  return {
    known: pairs.filter(([kind, text]) => kindOf(text) === kind).length,
    of: pairs.length,
    false: none.filter((text) => kindOf(text) !== 'none').length,
    ofNone: none.length,
  }
}

test.each(Object.entries(TUNED).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const)))(
  'A20 A23 A24 %s: %s',
  (kind, text) => expect(kindOf(text)).toBe(kind),
)

test('A20 A23 A24 of lines that nobody looked at while the rules were written most are told apart, and few others are taken for them', () => {
  const { known, of, false: taken, ofNone } = measured(KEPT_ASIDE)
  console.info(`kept aside: ${known} of ${of} known, ${taken} of ${ofNone} taken for what they are not`)
  expect(known / of).toBeGreaterThanOrEqual(0.7)
  expect(taken / ofNone).toBeLessThanOrEqual(0.1)
})
