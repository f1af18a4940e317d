import type { PatternDetector } from './detector.ts'
import { shareOf } from './share.ts'

const API_ERROR =
  /\brate.?limit|\btoo many requests\b|\babuse detection\b|\bsecondary limit\b|\b(?:http|status|code|error|returned|:)[ =:]{0,3}(?:429|50[0-4]|52[0-6]|529)\b|\b(?:429|50[0-4]|52[0-6]|529) (?:too many|bad|service|gateway|internal|server error)|\bbad gateway\b|\bservice unavailable\b|\bgateway time-?out\b|\binternal server error\b/i

/** An API that says no for a while: its limits, or faults of its own. */
export const apiErrors: PatternDetector = {
  id: 'api-errors',
  examples: [
    { is: true, pattern: { text: 'GET /repos: 403 API rate limit exceeded for user', occurrences: 3 } },
    { is: true, pattern: { text: 'list pulls: 502 Bad Gateway', occurrences: 3 } },
    { is: true, pattern: { text: 'unexpected status: 503', occurrences: 3 } },
    { is: false, pattern: { text: 'read 502 files, 1 is broken', occurrences: 3 } },
    { is: false, pattern: { text: 'failed to amend commit', occurrences: 3 } },
  ],
  judge(pattern) {
    if (!API_ERROR.test(pattern.text)) return undefined
    return { severity: 'warning', reason: `intermittent API errors, ${shareOf(pattern)}` }
  },
}
