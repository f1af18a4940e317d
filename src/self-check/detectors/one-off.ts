import type { PatternDetector } from './detector.ts'

/** Seen too seldom to be a pattern: a failed push that went well when it was tried again. */
export const oneOff: PatternDetector = {
  id: 'one-off',
  examples: [
    { is: true, pattern: { text: 'push failed', occurrences: 1, minRepeat: 3, hasSucceeded: true } },
    { is: false, pattern: { text: 'push failed', occurrences: 3, minRepeat: 3, hasSucceeded: true } },
  ],
  judge({ occurrences, minRepeat, hasSucceeded }) {
    if (occurrences >= minRepeat) return undefined
    const times = occurrences === 1 ? 'once' : `${occurrences} times`
    return { severity: 'info', reason: hasSucceeded ? `${times}, and it went well since` : times }
  },
}
