import { type Gate, open } from './gate.ts'

/**
 * A circuit breaker for one cause. When what was deployed does not last, again and again, more of the same makes it no better: it opens, and after
 * the cool-down lets one attempt through. If that one does not last either, the wait begins anew.
 */
export const brokenFixesGate: Gate = {
  id: 'broken_fixes_max',
  actions: ['heal', 'commit', 'deploy'],
  check({ brokenFixesMs = [], attemptsEnded, nowMs, policy: { brokenFixesMax, brokenFixesCooldownMs }, isApproved }) {
    const value = `${brokenFixesMs.length} of ${brokenFixesMax}`
    if (brokenFixesMs.length < brokenFixesMax) return open(value, `It came back after ${brokenFixesMs.length} fixes.`)
    if (isApproved) return open('approved', 'A person approved this fix.')
    const untilMs = brokenFixesMs.at(-1)! + brokenFixesCooldownMs
    const isOver = nowMs >= untilMs
    if (isOver && attemptsEnded === 0)
      return open('half-open', `It came back after ${value} fixes, and the cool-down is over: one more attempt.`)
    if (isOver)
      return {
        cap: 'report',
        value,
        reason: `It came back after ${brokenFixesMs.length} fixes, and one more attempt came to nothing.`,
      }
    const until = new Date(untilMs).toISOString()
    const reason = `It came back after ${brokenFixesMs.length} fixes: the circuit breaker is open until ${until}.`
    return { cap: 'report', value, reason }
  },
}
