import type { PatternDetector } from './detector.ts'
import { shareOf } from './share.ts'

const CODE = '(?:429|50[0-4]|52[0-6]|529)'

const API_ERROR = [
  /\brate.?limit|\brate exceeded\b|\btoo many requests\b|\babuse detection\b|\bsecondary limit\b|\bthrottl(?:ed|ing)|\bslow ?down\b|\brequest rate\b/i,
  /(?<!disk )\bquota\b.{0,60}\b(?:exceeded|exhausted|used up)\b|\b(?:exceeded|exhausted)\b.{0,40}(?<!disk )\bquota\b|\bprovisioned ?throughput/i,
  /\boverloaded_error\b|\b(?:server|service|model|engine|api)\b.{0,30}\boverloaded\b/i,
  new RegExp(
    `\\b(?:http|status|code|error|returned|answered|response|responded|after|:)(?: with)?[ =:]{0,3}${CODE}\\b|\\b${CODE} (?:too many|overloaded|bad|service|gateway|internal|server error|retry|[a-z0-9.+-]{1,16}://)`,
    'i',
  ),
  /\bbad gateway\b|\bservice unavailable\b|\bgateway time[ds]?[ -]?out\b|\binternal server error\b|\bupstream (?:request timeout|connect error|timed out)|\bno (?:live|healthy) upstream/i,
  // What gRPC calls it, in its own capitals.
  /\bcode = (?:Unavailable|ResourceExhausted)\b|\b(?:UNAVAILABLE|RESOURCE_EXHAUSTED)\b/,
]

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
    if (!API_ERROR.some((one) => one.test(pattern.text))) return undefined
    return { severity: 'warning', reason: `intermittent API errors, ${shareOf(pattern)}` }
  },
}
