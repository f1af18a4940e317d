import { type Gate, open } from './gate.ts'

/**
 * A circuit breaker for one cause. When what was deployed does not last, again and again, more of the same makes it no better: it opens, and after
 * the cool-down lets one attempt through. If that one does not last either, the wait begins anew.
 */
export const brokenFixesGate: Gate = {
  id: 'broken_fixes_max',
  actions: ['heal', 'commit', 'deploy'],
  check({ brokenFixesMs = [], nowMs, policy: { brokenFixesMax, brokenFixesCooldownMs }, isApproved }) {
    const value = `${brokenFixesMs.length} of ${brokenFixesMax}`
    if (brokenFixesMs.length < brokenFixesMax) return open(value, `It came back after ${brokenFixesMs.length} fixes.`)
    if (isApproved) return open('approved', 'A person approved this fix.')
    const untilMs = brokenFixesMs.at(-1)! + brokenFixesCooldownMs
    if (nowMs >= untilMs)
      return open('half-open', `It came back after ${value} fixes, and the cool-down is over: one more attempt.`)
    const until = new Date(untilMs).toISOString()
    const reason = `It came back after ${brokenFixesMs.length} fixes: the circuit breaker is open until ${until}.`
    return { cap: 'report', value, reason }
  },
}
