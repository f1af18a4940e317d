import { type Gate, open } from './gate.ts'
import { RUNTIME_ACTIONS, readRuntime } from './runtime.ts'

/** After so long without an action the past is forgotten. */
const FORGIVEN_AFTER_MS = 600_000

/** Between two actions on a service it gets time to recover, more after each. */
export const coolDownGate: Gate = {
  id: 'cool_down',
  actions: RUNTIME_ACTIONS,
  check: readRuntime(({ nowMs, policy: { coolDownMs, coolDownMaxMs } }, { recoveries }) => {
    const last = recoveries.at(-1)
    if (!last || nowMs - last.startedMs >= Math.max(FORGIVEN_AFTER_MS, coolDownMaxMs))
      return open('none', 'Nothing was done to it lately.')
    const waitMs = Math.min(coolDownMs * 2 ** (inARow(recoveries.map(({ startedMs }) => startedMs)) - 1), coolDownMaxMs)
    const untilMs = last.startedMs + waitMs
    const until = new Date(untilMs).toISOString()
    return nowMs >= untilMs
      ? open(`${waitMs} ms`, 'The last action on it is long enough ago.')
      : {
          cap: 'report',
          value: `${waitMs} ms`,
          retryAtMs: untilMs,
          reason: `Something was done to it just now: the next action waits until ${until}.`,
        }
  }),
}

/** How many of the last ones followed each other without the pause that makes forget. */
function inARow(times: readonly number[]): number {
  let count = 1
  for (let i = times.length - 1; i > 0 && times[i]! - times[i - 1]! < FORGIVEN_AFTER_MS; i--) count += 1
  return count
}
