import type { Diagnosis } from '../domain/diagnosis.ts'
import type { Issue } from '../domain/issue.ts'
import type { IssueState } from '../domain/issue-state.ts'
import { enqueueJob } from '../jobs/jobs.ts'
import type { Clock } from '../lib/clock.ts'
import type { ParsedSignal } from '../sources/source.ts'
import type { Database } from '../store/database.ts'
import { latestDiagnosis } from '../store/diagnoses.ts'
import { findIssue } from '../store/issues.ts'
import { isLineAtWork } from '../store/queries/line-at-work.ts'
import { lastReason } from '../store/queries/transitions.ts'
import type { IngestQueue } from './ingest.ts'
import { jobOf } from './stage.ts'

/** As of the moment of the answer. */
export interface InlineHeal {
  /** Null when the failure was only counted: there are too many new ones, or everything is off. */
  issue: Pick<Issue, 'id' | 'state' | 'severity'> | null
  diagnosis: Diagnosis | null
  /** Why it is in that state. */
  reason: string
  /** Whether more is on its way without anybody asking. */
  goesOn: boolean
}

/** Of these nothing goes on before a person or another failure comes. */
const AT_REST: readonly IssueState[] = [
  'healed',
  'mitigated',
  'resolved',
  'ignored',
  'needs_human',
  'awaiting_approval',
]
const POLL_MS = 200

/**
 * A failure whose program waits for what becomes of it. It is taken in like any other, but nobody waits for more of its kind first; the same
 * failure of many callers is one issue and one heal. At the deadline, or when the caller leaves, the heal goes on and the answer is what is
 * known by then.
 */
export async function healInline(
  { db, clock, queue, onQueued }: { db: Database; clock: Clock; queue: Pick<IngestQueue, 'submit'>; onQueued(): void },
  {
    projectId,
    parsed: { events, counts },
    bytes,
    waitMs,
    signal,
  }: { projectId: number; parsed: ParsedSignal; bytes: number; waitMs: number; signal: AbortSignal },
): Promise<InlineHeal> {
  const untilMs = clock.monotonicMs() + waitMs
  const issueIds: number[] = []
  await queue.submit({ projectId, events, sessions: [], counts, bytes, onGrouped: (id) => void issueIds.push(id) })
  const issueId = issueIds.at(-1)
  if (issueId === undefined) return { issue: null, diagnosis: null, reason: '', goesOn: false }
  await hurry(db, issueId, clock.nowMs())
  onQueued()
  for (;;) {
    const now = await read(db, issueId)
    const leftMs = untilMs - clock.monotonicMs()
    if (!now.goesOn || leftMs <= 0 || signal.aborted) return now
    await clock.sleep(Math.min(POLL_MS, leftMs), signal)
  }
}

/** Whoever waits is not helped by waiting for more of the same. */
async function hurry(db: Database, issueId: number, nowMs: number): Promise<void> {
  await db.transaction(async (tx) => {
    const issue = await findIssue(tx, issueId)
    if (issue?.state === 'open') await enqueueJob(tx, jobOf({ stage: 'diagnose', issueId }, nowMs))
  })
}

async function read(db: Database, id: number): Promise<InlineHeal> {
  const { state, severity, mergedInto } = (await findIssue(db, id))!
  if (mergedInto !== null) return read(db, mergedInto)
  return {
    issue: { id, state, severity },
    diagnosis: (await latestDiagnosis(db, id)) ?? null,
    reason: await lastReason(db, id),
    goesOn: !AT_REST.includes(state) && (state === 'open' || (await isLineAtWork(db, id))),
  }
}
