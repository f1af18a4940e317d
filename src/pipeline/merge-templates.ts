import type { Issue } from '../domain/issue.ts'
import { canMoveIssue } from '../domain/issue-state.ts'
import { milder } from '../domain/severity.ts'
import type { LearnedLine, MergedTemplates } from '../grouping/log-templates.ts'
import { completeJob, enqueueJob, insertJob, type Job, openPayloads, parkJob } from '../jobs/jobs.ts'
import { correctedSeverity } from '../store/corrections.ts'
import type { Sql } from '../store/database.ts'
import { knownFingerprints } from '../store/issue-fingerprints.ts'
import { getIssue, moveIssue, setIssueSeverity, setResolution } from '../store/issues.ts'
import { sampleEvents } from '../store/queries/evidence.ts'
import { lockGrouping, wereSplit } from '../store/regrouping.ts'
import type { PipelineContext, StageRun } from './context.ts'
import { mergeIssuesIn, UNSETTLED } from './regroup.ts'
import { jobOf } from './stage.ts'
import { stopRepair } from './stop-repair.ts'

/** The job that makes two issues of log lines one, because their templates are. */
export const MERGE = 'merge'

/** Who has merged it, where no person did. */
const BY = 'prunella'
const ATTEMPTS_MAX = 5
/** How soon it is looked again whether what is being healed may be merged. */
const RETRY_MS = 60_000

interface Payload {
  issueId: number
  into: number
  because: string
}

/** Lines of one issue, in the batch that is written. */
export interface WrittenLine {
  projectId: number
  learned: LearnedLine
  /** Whether all names of it were known: else where they lead may still change with this very transaction. */
  isKnown: boolean
}

/**
 * What was told apart when it came may be one as later lines show. Queues that the younger issues become part of the oldest, in the
 * transaction of the lines that showed it: a crash loses nothing, and ingest waits for nothing.
 */
export async function queueMerges(
  tx: Sql,
  lines: readonly WrittenLine[],
  { nowMs, redactText }: { nowMs: number; redactText(text: string): string },
): Promise<void> {
  const merges: { payload: Payload; templates: MergedTemplates }[] = []
  /** Only what this transaction cannot take back is settled. */
  const settled = new Set<MergedTemplates>()
  for (const { projectId, isKnown, templates } of distinct(lines)) {
    const keys = templates.names.map((fingerprint) => ({ projectId, fingerprint }))
    const [into, ...younger] = idsOf(await knownFingerprints(tx, keys))
    const because = redactText(templates.because)
    merges.push(...younger.map((issueId) => ({ payload: { issueId, into: into!, because }, templates })))
    if (isKnown) settled.add(templates)
  }
  // Servers that write at the same time wait for each other and never in a circle.
  merges.sort((a, b) => a.payload.issueId - b.payload.issueId)
  for (const { payload, templates } of merges) if (await queueMerge(tx, payload, nowMs)) settled.delete(templates)
  for (const templates of settled) templates.settle()
}

function distinct(
  lines: readonly WrittenLine[],
): { projectId: number; isKnown: boolean; templates: MergedTemplates }[] {
  const found = new Map<string, { projectId: number; isKnown: boolean; templates: MergedTemplates }>()
  for (const { projectId, isKnown, learned } of lines) {
    const templates = learned.merged()
    if (!templates) continue
    const key = `${projectId}:${templates.names[0]}`
    found.set(key, { projectId, templates, isKnown: isKnown && (found.get(key)?.isKnown ?? true) })
  }
  return [...found.values()]
}

function idsOf(known: readonly { issueId: number }[]): number[] {
  return [...new Set(known.map(({ issueId }) => issueId))].sort((a, b) => a - b)
}

/** False where it waits already, or the two stay apart. */
async function queueMerge(tx: Sql, payload: Payload, nowMs: number): Promise<boolean> {
  const issues = { target: await getIssue(tx, payload.into), issue: await getIssue(tx, payload.issueId) }
  if (!(await mayBecomeOne(tx, issues))) return false
  const subject = `issue:${payload.issueId}`
  const job = { kind: MERGE, subject, payload, runAtMs: nowMs, nowMs, attemptsMax: ATTEMPTS_MAX }
  return (await insertJob(tx, job)) !== undefined
}

/**
 * Merges the younger of two issues into the older; into the younger one where only that is being healed. Of two that are, what is tried for one
 * is stopped where nothing was changed yet: for an issue no two things are tried at once.
 */
export async function mergeTemplates(
  { clock }: Pick<PipelineContext, 'clock'>,
  job: Job,
  run: StageRun,
): Promise<void> {
  const { issueId, into, because } = job.payload as Payload
  await run.transaction(async (tx) => {
    const nowMs = clock.nowMs()
    await lockGrouping(tx)
    const both = [await wholeOf(tx, into), await wholeOf(tx, issueId)] as const
    const [older, younger] = both[0].id < both[1].id ? both : [both[1], both[0]]
    if (older.id === younger.id) return completeJob(tx, job, { nowMs, reason: 'They are one already.' })
    if (!(await mayBecomeOne(tx, { target: older, issue: younger })))
      return completeJob(tx, job, { nowMs, reason: 'They stay apart.' })
    const issue = await freeOf(tx, [younger, older], nowMs)
    if (!issue) {
      const reason = `Tickets ${older.id} and ${younger.id} are ${older.state} and ${younger.state}: they are merged when one of that has ended.`
      return parkJob(tx, job, { nowMs, runAtMs: nowMs + RETRY_MS, reason })
    }
    const target = issue.id === younger.id ? older : younger
    await mergeIssuesIn(tx, { into: target.id, tickets: [issue.id], by: BY, because, nowMs })
    await keepLouder(tx, { target, issue })
    if (target.state === 'resolved' && UNSETTLED.includes(issue.state)) await reopen(tx, { target, issue, nowMs })
    return completeJob(tx, job, { nowMs })
  })
}

/** The first of two for which nothing is tried, or not any more. */
async function freeOf(tx: Sql, issues: readonly Issue[], nowMs: number): Promise<Issue | undefined> {
  const free = issues.find(({ state }) => canMoveIssue(state, 'merged'))
  if (free) return free
  for (const issue of issues) if (await stopRepair(tx, issue, nowMs)) return getIssue(tx, issue.id)
  return undefined
}

/** Nothing that was severe becomes less so, unless a person says so of the issue that stays. */
async function keepLouder(tx: Sql, { target, issue }: { target: Issue; issue: Issue }): Promise<void> {
  if (issue.severity === null || target.severity === null) return
  if (milder(issue.severity, target.severity) !== target.severity) return
  if ((await correctedSeverity(tx, target.id)) === null) await setIssueSeverity(tx, target.id, issue.severity)
}

/** Whoever resolved it did not know of the other one. */
async function reopen(
  tx: Sql,
  { target, issue, nowMs }: { target: Issue; issue: Issue; nowMs: number },
): Promise<void> {
  const reason = `Ticket ${issue.id}, which is now part of it, is not resolved.`
  await moveIssue(tx, target, 'open', { nowMs, reason })
  await setResolution(tx, target.id, null)
  await enqueueJob(tx, jobOf({ stage: 'diagnose', issueId: target.id }, nowMs))
}

/** Whether it is to become one with another as soon as that can be. Until then nothing new is tried for it: the other may be healed already. */
export async function waitsToBeMerged(sql: Sql, issueId: number): Promise<boolean> {
  const payloads = (await openPayloads(sql, MERGE)) as Payload[]
  for (const { issueId: one, into } of payloads)
    if ((await wholeOf(sql, one)).id === issueId || (await wholeOf(sql, into)).id === issueId) return true
  return false
}

/** The issue that it is part of by now. */
async function wholeOf(tx: Sql, id: number): Promise<Issue> {
  const issue = await getIssue(tx, id)
  return issue.mergedInto === null ? issue : wholeOf(tx, issue.mergedInto)
}

/**
 * Not where a person said otherwise, by taking them apart or by ignoring one of them; and not where exceptions came in with both,
 * which tell problems apart that a log has the same words for.
 */
async function mayBecomeOne(tx: Sql, { target, issue }: { target: Issue; issue: Issue }): Promise<boolean> {
  if (target.state === 'ignored' || issue.state === 'ignored') return false
  if (await wereSplit(tx, target.id, issue.id)) return false
  return !((await holdsExceptions(tx, target.id)) && (await holdsExceptions(tx, issue.id)))
}

async function holdsExceptions(tx: Sql, issueId: number): Promise<boolean> {
  const events = await sampleEvents(tx, issueId)
  return events.some(({ exceptions }) => exceptions.length > 0)
}
