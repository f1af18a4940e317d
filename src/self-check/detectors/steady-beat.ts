import { spokenDuration } from '../../lib/duration.ts'
import type { PatternDetector } from './detector.ts'

/** The same error at equal intervals, in a log that tells of no rounds: a retry loop all the same. */
export const steadyBeat: PatternDetector = {
  id: 'steady-beat',
  examples: [
    { is: true, pattern: { text: 'failed to amend commit', occurrences: 12, steadyMs: 120_000 } },
    {
      is: false,
      pattern: { text: 'failed to amend commit', occurrences: 12, steadyMs: 120_000, cycles: { hit: 3, of: 6 } },
    },
    { is: false, pattern: { text: 'failed to amend commit', occurrences: 12 } },
  ],
  judge({ cycles, steadyMs }) {
    if (cycles || steadyMs === undefined) return undefined
    return { severity: 'critical', reason: `repeating every ${spokenDuration(steadyMs)}` }
  },
}
