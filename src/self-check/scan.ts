import type { CheckedSubject, Finding, FindingSeverity } from '../domain/finding.ts'
import type { Sql } from '../store/database.ts'
import {
  activitiesSince,
  markCounted,
  type StoredActivity,
  trimActivities,
  uncountedActivities,
} from '../store/self-check-activities.ts'
import { listFindings, listSubjects, saveFindings, saveSubjects } from '../store/self-check-findings.ts'
import type { SelfCheckSettings } from './config.ts'
import { withoutIgnored } from './ignore.ts'
import { judge } from './judge.ts'
import { countActivities, createLedger, type Ledger } from './ledger.ts'

/** Of one project; the oldest go first. */
export const ACTIVITIES_MAX = 20_000

export interface ScanOptions {
  projectId: number
  settings: SelfCheckSettings
  nowMs: number
}

export interface ScanResult {
  /** Records that were counted for the first time. */
  counted: number
  /** What shows in the time that was looked back on, most severe first. */
  found: Finding[]
  ledger: Ledger
}

const ORDER: Record<FindingSeverity, number> = { critical: 0, warning: 1, info: 2 }

/** Counts what came since the last look, and nothing else: done between two scans when there is much of it. */
export async function countNew(tx: Sql, { projectId, settings, nowMs }: ScanOptions): Promise<ScanResult> {
  const ledger = createLedger(await listFindings(tx, projectId), await listSubjects(tx, projectId))
  const fresh = await uncountedActivities(tx, projectId, 2 * ACTIVITIES_MAX)
  if (fresh.length === 0) return { counted: 0, found: [], ledger }
  countActivities(ledger, await heeded(tx, { projectId, settings, fresh }), nowMs - settings.lookback)
  await markCounted(tx, projectId)
  await saveLedger(tx, projectId, ledger)
  return { counted: fresh.reduce((sum, { count }) => sum + count, 0), found: [], ledger }
}

/** Counts what is new, then judges what shows in the time that is looked back on. What is told of a finding is for the caller to say. */
export async function scan(tx: Sql, { projectId, settings, nowMs }: ScanOptions): Promise<ScanResult> {
  const { counted, ledger } = await countNew(tx, { projectId, settings, nowMs })
  const sinceMs = nowMs - settings.lookback
  const seen = await activitiesSince(tx, { projectId, sinceMs, limit: ACTIVITIES_MAX })
  const found = judge(ledger, { activities: withoutIgnored(seen, settings), sinceMs, settings })
  // What overlapping scans read again must still be known.
  await trimActivities(tx, { projectId, keep: ACTIVITIES_MAX, beforeMs: nowMs - 2 * settings.lookback })
  return { counted, found: found.toSorted(bySeverity), ledger }
}

export async function saveLedger(tx: Sql, projectId: number, { findings, subjects, touched }: Ledger): Promise<void> {
  const isTouched = (one: Finding | CheckedSubject): boolean => touched.has(one)
  await saveFindings(tx, projectId, [...findings.values()].filter(isTouched))
  await saveSubjects(tx, projectId, [...subjects.values()].filter(isTouched))
}

/** A shutdown that was counted before still says what to ignore. */
async function heeded(
  tx: Sql,
  { projectId, settings, fresh }: Omit<ScanOptions, 'nowMs'> & { fresh: readonly StoredActivity[] },
): Promise<StoredActivity[]> {
  if (settings.ignore.length === 0) return [...fresh]
  const sinceMs = fresh[0]!.occurredMs - settings.lookback
  const earlier = (await activitiesSince(tx, { projectId, sinceMs, limit: ACTIVITIES_MAX })).filter(
    ({ kind }) => kind === 'shutdown',
  )
  const ids = new Set(fresh.map(({ id }) => id))
  return withoutIgnored([...earlier.filter(({ id }) => !ids.has(id)), ...fresh], settings).filter(({ id }) =>
    ids.has(id),
  )
}

/** The most severe first, of those what came most often. */
export function bySeverity(a: Finding, b: Finding): number {
  return ORDER[a.severity ?? 'info'] - ORDER[b.severity ?? 'info'] || b.occurrences - a.occurrences
}
