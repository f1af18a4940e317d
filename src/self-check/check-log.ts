import type { Activity } from '../domain/activity.ts'
import type { Finding } from '../domain/finding.ts'
import { createJoiner, type LogLine, type LogRecord } from '../sources/logs/joiner.ts'
import { readActivities } from '../sources/logs/read-logs.ts'
import type { StoredActivity } from '../store/self-check-activities.ts'
import type { SelfCheckSettings } from './config.ts'
import { withoutIgnored } from './ignore.ts'
import { named } from './intake.ts'
import { judge } from './judge.ts'
import { countActivities, createLedger, type Ledger } from './ledger.ts'
import { ACTIVITIES_MAX, bySeverity } from './scan.ts'

export interface CheckedLog {
  found: Finding[]
  ledger: Ledger
}

/** Records that are looked at together, so that what is ignored around a shutdown is known before it is counted. */
const COUNTED_AT_ONCE = 5_000

/**
 * Looks at a log once, without a store: all of it is counted, and what shows in the look-back before its newest record is judged; all of
 * it where `lookback` is undefined. Memory is bounded: only the newest records are kept.
 */
export async function checkLog(
  lines: AsyncIterable<readonly LogLine[]>,
  { settings, lookback, nowMs }: { settings: SelfCheckSettings; lookback: number | undefined; nowMs: number },
): Promise<CheckedLog> {
  const ledger = createLedger()
  const joiner = createJoiner()
  let waiting: StoredActivity[] = []
  let kept: StoredActivity[] = []
  let id = 0

  function read(records: readonly LogRecord[]): void {
    const activities = readActivities(records, { projectId: 0, receivedMs: nowMs, keyOf: () => '' })
    waiting.push(...activities.map((activity: Activity) => ({ ...named(activity), id: ++id })))
    if (waiting.length >= COUNTED_AT_ONCE) count()
  }

  function count(): void {
    const heeded = withoutIgnored(waiting, settings)
    countActivities(ledger, heeded, Number.NEGATIVE_INFINITY)
    kept = [...kept, ...heeded].slice(-ACTIVITIES_MAX)
    waiting = []
  }

  for await (const some of lines) read(some.flatMap((line) => joiner.push(line)))
  read(joiner.flush())
  count()
  const times = kept.map(({ occurredMs }) => occurredMs)
  const newestMs = times.reduce((a, b) => Math.max(a, b), 0)
  const oldestMs = times.reduce((a, b) => Math.min(a, b), newestMs)
  const sinceMs = lookback === undefined ? oldestMs : newestMs - lookback
  const seen = kept.filter(({ occurredMs }) => occurredMs >= sinceMs)
  const found = judge(ledger, {
    activities: seen.toSorted((a, b) => a.occurredMs - b.occurredMs),
    sinceMs,
    settings: { ...settings, lookback: newestMs - sinceMs },
  })
  return { found: found.toSorted(bySeverity), ledger }
}
