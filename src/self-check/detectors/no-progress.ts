import type { SubjectDetector } from './detector.ts'

/** An agent that is called again and again and gets no further, although no error is logged: a review loop on what is stale. */
export const noProgress: SubjectDetector = {
  id: 'no-progress',
  examples: [
    { is: true, subject: { sameCursorRuns: 3 }, limits: { minRepeat: 3, costThresholdUsd: 10 } },
    { is: false, subject: { sameCursorRuns: 2 }, limits: { minRepeat: 3, costThresholdUsd: 10 } },
  ],
  judge({ sameCursorRuns, sameCursorFirstMs }, { minRepeat }) {
    if (sameCursorRuns < Math.max(2, minRepeat)) return undefined
    return {
      kind: 'cursor',
      severity: 'critical',
      reason: `${sameCursorRuns} runs in a row without progress`,
      pattern: 'agent invoked but no cursor advance',
      occurrences: sameCursorRuns,
      firstSeenMs: sameCursorFirstMs,
    }
  },
}
