import type { PatternDetector } from './detector.ts'

/** The same error in each round of work: a retry loop that nobody hears of. */
export const everyCycle: PatternDetector = {
  id: 'every-cycle',
  examples: [
    { is: true, pattern: { text: 'failed to amend commit', occurrences: 5, cycles: { hit: 5, of: 5 } } },
    { is: false, pattern: { text: 'failed to amend commit', occurrences: 3, cycles: { hit: 3, of: 6 } } },
    { is: false, pattern: { text: 'failed to amend commit', occurrences: 9, cycles: { hit: 1, of: 1 } } },
    { is: false, pattern: { text: 'failed to amend commit', occurrences: 9 } },
  ],
  judge({ cycles, minRepeat }) {
    const isEvery = cycles && cycles.hit === cycles.of && cycles.hit >= Math.max(2, minRepeat)
    return isEvery ? { severity: 'critical', reason: 'repeating every poll cycle' } : undefined
  },
}
