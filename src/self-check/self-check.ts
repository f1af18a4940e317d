import { basename } from 'node:path'
import type { Activity } from '../domain/activity.ts'
import { messageOf } from '../domain/errors.ts'
import type { Finding } from '../domain/finding.ts'
import { enqueueJob, type Job, type JobRun, parkJob } from '../jobs/jobs.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import { REPORTING_FIELD, REPORTING_VALUE, whileReporting } from '../lib/reporting.ts'
import type { Database, Sql } from '../store/database.ts'
import { loadLogCursor, saveLogCursors } from '../store/log-cursors.ts'
import { addActivities } from '../store/self-check-activities.ts'
import { findScanState, type ScanState, saveScanState } from '../store/self-check-scans.ts'
import { recordTransition, trimTransitions } from '../store/transitions.ts'
import type { ScannedLog } from './config.ts'
import { named, redacted } from './intake.ts'
import { NO_PROJECT } from './own-log.ts'
import { readLog } from './read-log.ts'
import type { Role } from './role.ts'
import { countNew, saveLedger, scan } from './scan.ts'
import { parseSchedule } from './schedule.ts'
import { type Told, tellOf } from './tell.ts'

export interface SelfCheckParts {
  db: Database
  clock: Clock
  logger: Logger
  roles: readonly Role[]
  redactText(text: string): string
  /** Environment of `journalctl`. */
  env: Record<string, string>
  /** What our own log has held since it was asked last. */
  ownLines(): Activity[]
  /** In the transaction of the scan: has a ticket filed, or one that is open told what is new. */
  report(tx: Sql, told: Told): Promise<void>
}

export interface SelfCheck {
  /** Queues the next scan of each service. */
  start(): Promise<void>
  /** Works on a job of `SELF_CHECK_JOB`. */
  handle(job: Job, run: JobRun): Promise<void>
  /** Counts what waits at once, as there is much of it. */
  countSoon(tx: Sql, projectId: number, nowMs: number): Promise<void>
}

export const SELF_CHECK_JOB = 'self-check'
const SUBJECT_KIND = 'self_check'
/** A crash counts as an attempt, and scans never end. */
const ATTEMPTS_MAX = 1_000_000
const HISTORY_MAX = 100
/** Of one scan; the rest is told by the next one. */
const REPORTS_MAX = 100

/** Looks into logs on a schedule and tells people what comes back. It changes nothing else. */
export function createSelfCheck(parts: SelfCheckParts): SelfCheck {
  const { db, clock } = parts
  const logger = parts.logger.child({ part: SELF_CHECK_JOB, [REPORTING_FIELD]: REPORTING_VALUE })
  const roles = new Map(parts.roles.map((role) => [role.projectId, role]))

  async function start(): Promise<void> {
    for (const role of roles.values()) {
      await db.transaction(async (tx) => {
        const state = await plan(tx, role, clock.nowMs())
        await queue(tx, role.projectId, { runAtMs: state.nextMs, nowMs: clock.nowMs() })
      })
    }
  }

  async function handle(job: Job, run: JobRun): Promise<void> {
    const role = roles.get((job.payload as { projectId: number }).projectId)
    // A project that is not checked any more.
    if (!role) return
    await whileReporting(() => check(role, job, run))
  }

  async function check(role: Role, job: Job, run: JobRun): Promise<void> {
    const nowMs = clock.nowMs()
    try {
      const state = await plan(db, role, nowMs)
      if (nowMs < state.nextMs) await db.transaction((tx) => countOnly(tx, { role, job, state, nowMs }))
      else await scanRole({ role, job, run, state, nowMs })
    } catch (error) {
      if (run.signal.aborted) throw error
      // Told by the log and by nothing else: a check that reports about itself goes round in circles.
      logger.error('a self-check failed', { service: role.service, error: messageOf(error) })
      const runAtMs = parseSchedule(role.settings.schedule, role.settings.timeZone).nextMs(nowMs)
      await db.transaction((tx) => parkJob(tx, job, { nowMs, runAtMs, reason: `It failed: ${messageOf(error)}` }))
    }
  }

  async function countOnly(tx: Sql, { role, job, state, nowMs }: Turn): Promise<void> {
    await countNew(tx, { ...role, nowMs })
    await parkJob(tx, job, { nowMs, runAtMs: state.nextMs, reason: 'What had come was counted.' })
  }

  async function scanRole({ role, job, run, state, nowMs }: Turn & { run: JobRun }): Promise<void> {
    const { projectId, settings } = role
    const read = await Promise.all(settings.logs.map((log) => readOne(log, { role, run, nowMs })))
    const own = projectId === NO_PROJECT ? parts.ownLines() : []
    const activities = [...read.flatMap((one) => one.activities), ...own]
    await db.transaction(async (tx) => {
      await addActivities(
        tx,
        activities.map(named).map((row) => redacted(row, parts.redactText)),
      )
      await saveLogCursors(
        tx,
        read.flatMap(({ cursor }) => cursor ?? []),
        nowMs,
      )
      const { counted, found, ledger } = await scan(tx, { projectId, settings, nowMs })
      const news = found.filter(isNews).slice(0, REPORTS_MAX)
      for (const finding of news) await parts.report(tx, tellOf(finding, { role, ledger, nowMs }))
      await saveLedger(tx, projectId, ledger)
      const nextMs = parseSchedule(settings.schedule, settings.timeZone).nextMs(nowMs)
      await saveScanState(tx, { ...state, nextMs, scannedMs: nowMs, scans: state.scans + 1 })
      await recordScan(tx, { projectId, nowMs, reason: sentenceOf(counted, found, news) })
      await parkJob(tx, job, { nowMs, runAtMs: nextMs, reason: 'Scanned; the next scan is planned.' })
    })
  }

  /** A log that cannot be read keeps no other from being looked at. */
  async function readOne(log: ScannedLog, { role, run, nowMs }: { role: Role; run: JobRun; nowMs: number }) {
    const { projectId, settings } = role
    const name = `self-check ${log.kind} ${log.kind === 'file' ? log.path : log.unit}`
    try {
      const position = await loadLogCursor(db, projectId, name)
      const sinceMs = nowMs - settings.lookback
      const { env } = parts
      const found = await readLog(log, { projectId, sinceMs, nowMs, position, env, signal: run.stopping })
      const { position: reached } = found
      // What is of no project is about the log that it stands in.
      const about = projectId === NO_PROJECT ? (log.kind === 'file' ? basename(log.path) : log.unit) : ''
      const activities = found.activities.map((one) => (one.subject === '' ? { ...one, subject: about } : one))
      return { activities, cursor: reached === undefined ? undefined : { projectId, log: name, position: reached } }
    } catch (error) {
      logger.warn('a log could not be looked at', { service: role.service, log: name, error: messageOf(error) })
      return { activities: [], cursor: undefined }
    }
  }

  return {
    start,
    handle,
    countSoon: (tx, projectId, nowMs) => queue(tx, projectId, { runAtMs: nowMs, nowMs }),
  }
}

interface Turn {
  role: Role
  job: Job
  state: ScanState
  nowMs: number
}

/** When the next scan is due; another schedule is planned anew. */
async function plan(sql: Sql, { projectId, settings }: Role, nowMs: number): Promise<ScanState> {
  const schedule = `${settings.schedule} ${settings.timeZone}`
  const known = await findScanState(sql, projectId)
  if (known?.schedule === schedule) return known
  const nextMs = parseSchedule(settings.schedule, settings.timeZone).nextMs(nowMs)
  const state = { scannedMs: null, scans: 0, ...known, projectId, schedule, nextMs }
  await saveScanState(sql, state)
  return state
}

async function queue(
  tx: Sql,
  projectId: number,
  { runAtMs, nowMs }: { runAtMs: number; nowMs: number },
): Promise<void> {
  const subject = `${SELF_CHECK_JOB}:${projectId}`
  const payload = { projectId }
  await enqueueJob(tx, { kind: SELF_CHECK_JOB, subject, payload, runAtMs, nowMs, attemptsMax: ATTEMPTS_MAX })
}

/** Something that people were not told of, and that is worth it. */
function isNews({ severity, occurrences, toldOccurrences }: Finding): boolean {
  return severity !== 'info' && severity !== null && occurrences > toldOccurrences
}

async function recordScan(
  tx: Sql,
  { projectId, nowMs, reason }: { projectId: number; nowMs: number; reason: string },
): Promise<void> {
  const subject = { subjectKind: SUBJECT_KIND, subjectId: projectId }
  await recordTransition(tx, { ...subject, atMs: nowMs, from: null, to: 'scanned', reason })
  await trimTransitions(tx, { ...subject, keep: HISTORY_MAX, alwaysKept: 'scanned' })
}

function sentenceOf(counted: number, found: readonly Finding[], news: readonly Finding[]): string {
  return `${counted} new records, ${found.length} problems in the time looked back on, ${news.length} of them with something to tell.`
}
