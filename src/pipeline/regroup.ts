import { UserError } from '../domain/errors.ts'
import type { Issue } from '../domain/issue.ts'
import { canMoveIssue, type IssueState } from '../domain/issue-state.ts'
import { namesOf } from '../grouping/index.ts'
import { enqueueJob } from '../jobs/jobs.ts'
import { appendAudit } from '../store/audit.ts'
import type { Database, Sql } from '../store/database.ts'
import { fingerprintsOfIssue } from '../store/issue-fingerprints.ts'
import { findIssue, getIssue, moveIssue } from '../store/issues.ts'
import { sampleEvent } from '../store/queries/evidence.ts'
import {
  createSplitIssue,
  fingerprintOfSample,
  insertGroupingDecision,
  lastDecisionTo,
  moveFingerprint,
  nameIssue,
  raiseGroupingRevision,
  recountIssue,
  setMergedInto,
  stateBeforeMerge,
} from '../store/regrouping.ts'
import { recordTransition } from '../store/transitions.ts'
import { jobOf } from './stage.ts'
import { queueApart, queueJoined } from './tickets/regrouped.ts'

/** Who decides, and when. */
interface Person {
  by: string
  nowMs: number
}

interface Merge extends Person {
  into: number
  tickets: readonly number[]
  /** Where no person says so. */
  because?: string
}

/** Of one issue. More could not be moved in one transaction. */
const FINGERPRINTS_MAX = 10_000

const OF_ISSUE = { subjectKind: 'issue', from: null }

/** States in which the issue that takes others in looks settled, which it no longer is when one of those is not. */
const SETTLED: readonly IssueState[] = ['healed', 'mitigated']
export const UNSETTLED: readonly IssueState[] = ['open', 'diagnosed', 'needs_human', 'rolled_back']

/**
 * Makes issues part of another one: their fingerprints lead to it from now on, and what was counted and kept moves along. The
 * numbers of their tickets still lead there.
 * @throws UserError when a ticket does not exist, is part of another or is being healed, or is of another project.
 */
export async function mergeIssues(db: Database, merge: Merge): Promise<Issue> {
  return db.transaction((tx) => mergeIssuesIn(tx, merge))
}

/** The same, as part of what else is decided. */
export async function mergeIssuesIn(tx: Sql, { into, tickets, ...told }: Merge): Promise<Issue> {
  const revision = await raiseGroupingRevision(tx)
  const target = await wholeIssue(tx, into)
  for (const ticket of new Set(tickets)) await mergeOne(tx, { target, ticket, revision, ...told })
  await recountIssue(tx, into)
  return getIssue(tx, into)
}

async function mergeOne(
  tx: Sql,
  {
    target,
    ticket,
    revision,
    by,
    because,
    nowMs,
  }: Pick<Merge, 'by' | 'because' | 'nowMs'> & { target: Issue; ticket: number; revision: number },
): Promise<void> {
  const issue = await wholeIssue(tx, ticket)
  if (issue.id === target.id) throw new UserError(`Ticket ${ticket} cannot be merged into itself.`)
  if (issue.projectId !== target.projectId)
    throw new UserError(`Tickets ${target.id} and ${ticket} are of different projects, and stay apart.`)
  if (!canMoveIssue(issue.state, 'merged'))
    throw new UserError(`Ticket ${ticket} is ${issue.state}: merge it when that has ended, or reject it first.`)

  const fingerprints = await fingerprintsOfIssue(tx, issue.id, FINGERPRINTS_MAX)
  for (const fingerprint of fingerprints) {
    const moved = { fingerprint, fromIssueId: issue.id, toIssueId: target.id }
    await moveFingerprint(tx, moved)
    await insertGroupingDecision(tx, {
      ...moved,
      kind: 'merge',
      projectId: issue.projectId,
      fromState: issue.state,
      actor: by,
      because: because ?? null,
      createdMs: nowMs,
    })
  }
  await recountIssue(tx, issue.id)
  await setMergedInto(tx, issue.id, target.id)
  await queueJoined(tx, { issueId: issue.id, joinedWith: target.id, revision, nowMs })
  const reason = `Merged into ticket ${target.id} by ${by}${because ? `, because ${because}` : ''}.`
  await moveIssue(tx, issue, 'merged', { nowMs, reason })
  await audit(tx, { action: 'merge', issue, revision, by, nowMs, detail: { into: target.id, fingerprints, because } })
  await reopenIfUnsettled(tx, { targetId: target.id, with: issue, nowMs })
}

async function reopenIfUnsettled(
  tx: Sql,
  { targetId, with: other, nowMs }: { targetId: number; with: Issue; nowMs: number },
): Promise<void> {
  const target = await getIssue(tx, targetId)
  if (!SETTLED.includes(target.state) || !UNSETTLED.includes(other.state)) return
  await moveIssue(tx, target, 'open', { nowMs, reason: `Ticket ${other.id}, which is now part of it, is not healed.` })
  await enqueueJob(tx, jobOf({ stage: 'diagnose', issueId: targetId }, nowMs))
}

/** What leaves an issue: fingerprints, those of kept events, or all that a ticket had when it was merged. */
export interface Leaving {
  fingerprints?: readonly string[]
  eventIds?: readonly string[]
  tickets?: readonly number[]
}

/**
 * Takes fingerprints out of an issue, with what was counted and kept under them. One that a merge brought goes back to where it came from,
 * which goes on as it was; any other one becomes an issue of its own.
 * @returns the issues that they lead to now.
 * @throws UserError when one does not lead here, or nothing would be left.
 */
export async function splitIssue(
  db: Database,
  { ticket, by, nowMs, ...leaving }: Person & { ticket: number } & Leaving,
): Promise<Issue[]> {
  return db.transaction(async (tx) => {
    const revision = await raiseGroupingRevision(tx)
    const issue = await wholeIssue(tx, ticket)
    const all = await fingerprintsOfIssue(tx, ticket, FINGERPRINTS_MAX)
    const chosen = await chosenFingerprints(tx, { issue, all, leaving })
    const targets = new Set<number>()
    const made = new Set<number>()
    for (const fingerprint of chosen) {
      const originId = await originOf(tx, { issue, fingerprint })
      const toIssueId = originId ?? (await createSplitIssue(tx, { fingerprint, fromIssueId: ticket, nowMs }))
      if (originId === undefined) made.add(toIssueId)
      const moved = { fingerprint, fromIssueId: ticket, toIssueId }
      await moveFingerprint(tx, moved)
      await insertGroupingDecision(tx, {
        ...moved,
        kind: 'split',
        projectId: issue.projectId,
        fromState: issue.state,
        actor: by,
        because: null,
        createdMs: nowMs,
      })
      targets.add(toIssueId)
    }
    for (const id of targets) await settle(tx, { id, isNew: made.has(id), from: issue, by, nowMs })
    await recountIssue(tx, ticket)
    const reason = `Split by ${by}: ${chosen.length} of its fingerprints lead to ${ticketsText([...targets])}.`
    await audit(tx, {
      action: 'split',
      issue,
      revision,
      by,
      nowMs,
      detail: { fingerprints: chosen, to: [...targets], reason },
    })
    return Promise.all([...targets].map((id) => getIssue(tx, id)))
  })
}

async function chosenFingerprints(
  tx: Sql,
  { issue, all, leaving }: { issue: Issue; all: readonly string[]; leaving: Leaving },
): Promise<string[]> {
  const { fingerprints = [], eventIds = [], tickets = [] } = leaving
  const chosen = new Set(fingerprints)
  for (const eventId of eventIds) {
    const found = await fingerprintOfSample(tx, { issueId: issue.id, eventId })
    if (!found) throw new UserError(`Event ${eventId} is not among the kept events of ticket ${issue.id}.`)
    chosen.add(found)
  }
  for (const fingerprint of tickets.length > 0 ? all : []) {
    const origin = await lastDecisionTo(tx, { toIssueId: issue.id, fingerprint })
    if (origin?.kind === 'merge' && tickets.includes(origin.fromIssueId)) chosen.add(fingerprint)
  }
  if (chosen.size === 0) {
    throw new UserError(
      `Say what leaves ticket ${issue.id}: a fingerprint or an event of it, or a ticket that was merged into it.`,
    )
  }
  for (const fingerprint of chosen) {
    if (!all.includes(fingerprint))
      throw new UserError(`Fingerprint ${fingerprint} does not lead to ticket ${issue.id}.`)
    if (fingerprint === issue.fingerprint)
      throw new UserError(
        `Fingerprint ${fingerprint} is the one that ticket ${issue.id} was made by: split the others off.`,
      )
  }
  return [...chosen]
}

/** The issue that a merge took the fingerprint from, or what that one is part of by now. */
async function originOf(
  tx: Sql,
  { issue, fingerprint }: { issue: Issue; fingerprint: string },
): Promise<number | undefined> {
  const decision = await lastDecisionTo(tx, { toIssueId: issue.id, fingerprint })
  if (decision?.kind !== 'merge') return undefined
  let origin = await getIssue(tx, decision.fromIssueId)
  while (origin.mergedInto !== null && origin.mergedInto !== issue.id) origin = await getIssue(tx, origin.mergedInto)
  return origin.id
}

/** An issue that got fingerprints back goes on as it was; a new one is named after its newest event and diagnosed. */
async function settle(
  tx: Sql,
  { id, isNew, from, by, nowMs }: Person & { id: number; isNew: boolean; from: Issue },
): Promise<void> {
  await recountIssue(tx, id)
  const issue = await getIssue(tx, id)
  const reason = `Split from ticket ${from.id} by ${by}.`
  if (issue.state === 'merged') {
    const state = (await stateBeforeMerge(tx, id)) ?? 'open'
    await setMergedInto(tx, id, null)
    await moveIssue(tx, issue, state, { nowMs, reason })
    await queueApart(tx, { issueId: id, nowMs })
    if (state !== 'open') return
  } else if (isNew) {
    const sample = await sampleEvent(tx, id)
    if (sample) await nameIssue(tx, id, namesOf(sample))
    await recordTransition(tx, { ...OF_ISSUE, subjectId: id, issueId: id, atMs: nowMs, to: 'grouped', reason })
  } else return
  await enqueueJob(tx, jobOf({ stage: 'diagnose', issueId: id }, nowMs))
}

async function wholeIssue(tx: Sql, ticket: number): Promise<Issue> {
  const issue = await findIssue(tx, ticket)
  if (!issue) throw new UserError(`There is no ticket ${ticket}. \`prunella issues\` lists them.`)
  if (issue.mergedInto !== null)
    throw new UserError(`Ticket ${ticket} is part of ticket ${issue.mergedInto}: name that one.`)
  return issue
}

async function audit(
  tx: Sql,
  {
    action,
    issue,
    revision,
    by,
    nowMs,
    detail,
  }: Person & { action: 'merge' | 'split'; issue: Issue; revision: number; detail: object },
): Promise<void> {
  await appendAudit(tx, {
    atMs: nowMs,
    actor: by,
    action,
    subject: `ticket ${issue.id}`,
    effectKey: `${action}:${issue.id}:${revision}`,
    phase: 'note',
    detail,
  })
}

function ticketsText(ids: readonly number[]): string {
  return ids.length === 1 ? `ticket ${ids[0]}` : `tickets ${ids.join(', ')}`
}
