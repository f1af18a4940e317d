import type { PatternDetector } from './detector.ts'
import { shareOf } from './share.ts'

const TIMED_OUT =
  /\bagent\b.{0,120}\b(?:time[ds]?[ -]?out|timeout|deadline exceeded|killed)\b|\b(?:time[ds]?[ -]?out|timeout|deadline exceeded|killed)\b.{0,120}\bagent\b/i

/** An agent that is ended because it takes too long. */
export const agentTimeout: PatternDetector = {
  id: 'agent-timeout',
  examples: [
    { is: true, pattern: { text: 'agent killed after timeout', occurrences: 3 } },
    { is: true, pattern: { text: 'timed out waiting for agent: signal: killed', occurrences: 3 } },
    { is: false, pattern: { text: 'user agent not allowed', occurrences: 3 } },
    { is: false, pattern: { text: 'request timed out', occurrences: 3 } },
  ],
  judge(pattern) {
    if (!TIMED_OUT.test(pattern.text)) return undefined
    return { severity: 'warning', reason: `agent killed after its time, ${shareOf(pattern)}` }
  },
}
