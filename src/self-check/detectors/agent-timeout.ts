import type { PatternDetector } from './detector.ts'
import { shareOf } from './share.ts'

/** A coding agent, by that word or by its name; agents of other kinds are none. */
const AGENT = String.raw`(?:(?<!\b(?:user|ssh|travel)[ -])\bagents?\b|\b(?:claude(?: ?code\w{0,40})?|codex|aider|opencode|openhands|gemini|copilot|cline|swe-agent|cursor-agent)\b)`
const SPAN = String.raw`\d+(?:\.\d+)? ?(?:ms|s|m|h|sec|min|seconds?|minutes?|hours?)\b`
const OUT_OF_TIME = `(?:${[
  String.raw`\btime[ds]?[ -]?out\b`,
  String.raw`\btimeouts?\b`,
  String.raw`\bTimeoutExpired\b`,
  String.raw`\bdeadline exceeded\b`,
  String.raw`\bkilled\b`,
  String.raw`\bSIG(?:KILL|TERM)\b`,
  // 128 and the number of the signal; what `timeout` itself leaves.
  String.raw`\bexit(?:ed)? (?:with )?(?:code |status )?(?:143|137|124)\b`,
  String.raw`\btook too long\b`,
  String.raw`\b(?:did|does) not (?:finish|end|exit|return|answer) (?:with)?in\b`,
  String.raw`\b(?:exceed(?:s|ed|ing)|hit|reached|over|past) (?:its |the |of )?(?:max(?:imum)? )?(?:time|duration|run ?time|execution time|deadline|${SPAN})`,
  String.raw`\bwall[ -]?clock\b`,
].join('|')})`

const TIMED_OUT = new RegExp(`${AGENT}.{0,120}${OUT_OF_TIME}|${OUT_OF_TIME}.{0,120}${AGENT}|\\bagent_?time_?out`, 'i')

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
