import { type Gate, open } from './gate.ts'
import { RUNTIME_ACTIONS, readRuntime } from './runtime.ts'

const HOUR_MS = 3_600_000

/** What has to be done again and again does not help: a person looks for the cause. */
export const recoveryRateGate: Gate = {
  id: 'max_recoveries_per_hour',
  actions: RUNTIME_ACTIONS,
  check: readRuntime(({ nowMs, policy: { maxRecoveriesPerHour: max }, service }, { remedy, recoveries }) => {
    const recent = recoveries.filter((past) => past.remedy === remedy && past.startedMs > nowMs - HOUR_MS)
    const value = `${recent.length} of ${max}`
    return recent.length < max
      ? open(value, `${remedy} of ${service}: ${value} in the last hour.`)
      : {
          cap: 'propose',
          value,
          reason: `${remedy} of ${service}: ${value} in the last hour. A person decides what comes next.`,
        }
  }),
}
