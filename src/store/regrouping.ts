import type { IssueState } from '../domain/issue-state.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** What was decided, nearly always by a person: events of this fingerprint belong to another issue from now on. */
export interface GroupingDecision {
  id: number
  kind: 'merge' | 'split'
  fingerprint: string
  fromIssueId: number
  toIssueId: number
  /** In which the issue was that was left. */
  fromState: IssueState
  actor: string
  /** Where nobody said so: why. */
  because: string | null
  createdMs: number
}

/** Until the transaction ends nobody can change where fingerprints lead. The value is another one whenever somebody did. */
export async function readGroupingRevision(tx: Sql): Promise<number> {
  const [row] = await tx.query<{ revision: number }>('select revision from grouping_revision for share')
  return row!.revision
}

/** Until the transaction ends nobody else merges or splits. Nothing is counted meanwhile either. */
export async function lockGrouping(tx: Sql): Promise<void> {
  await tx.query('select revision from grouping_revision for update')
}

/** Waits for everybody who counts events, and keeps them waiting until the transaction ends. Gives the new value. */
export async function raiseGroupingRevision(tx: Sql): Promise<number> {
  const [row] = await tx.query<{ revision: number }>(
    'update grouping_revision set revision = revision + 1 returning revision',
  )
  return row!.revision
}

/** The fingerprint leads elsewhere, and what came in under it goes along. */
export async function moveFingerprint(
  tx: Sql,
  { fingerprint, fromIssueId, toIssueId }: Pick<GroupingDecision, 'fingerprint' | 'fromIssueId' | 'toIssueId'>,
): Promise<void> {
  for (const table of ['issue_fingerprints', 'issue_counts', 'events']) {
    await tx.query(`update ${table} set issue_id = $1 where issue_id = $2 and fingerprint = $3`, [
      toIssueId,
      fromIssueId,
      fingerprint,
    ])
  }
}

/** What the issue says of itself, from the counters that it has now. */
export async function recountIssue(tx: Sql, id: number): Promise<void> {
  await tx.query(
    `update issues set
       event_count = (select cast(coalesce(sum(events), 0) as bigint) from issue_counts where issue_id = $1),
       first_seen_ms = coalesce((select min(first_seen_ms) from issue_counts where issue_id = $1), first_seen_ms),
       last_seen_ms = coalesce((select max(last_seen_ms) from issue_counts where issue_id = $1), last_seen_ms),
       first_release = (select release from issue_counts where issue_id = $1 and release <> '' order by first_seen_ms limit 1),
       last_release = (select release from issue_counts where issue_id = $1 and release <> '' order by last_seen_ms desc limit 1)
     where id = $1`,
    [id],
  )
}

export async function setMergedInto(tx: Sql, id: number, mergedInto: number | null): Promise<void> {
  await tx.query('update issues set merged_into = $1 where id = $2', [mergedInto, id])
}

/** An issue for a fingerprint that leaves another one, named like it until an event names it. */
export async function createSplitIssue(
  tx: Sql,
  { fingerprint, fromIssueId, nowMs }: { fingerprint: string; fromIssueId: number; nowMs: number },
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into issues (project_id, fingerprint, grouping_version, title, type, culprit, state,
       first_seen_ms, last_seen_ms, event_count, updated_ms)
     select project_id, $1, grouping_version, title, type, culprit, 'open', $2, $2, 0, $2
     from issues where id = $3 returning id`,
    [fingerprint, nowMs, fromIssueId],
  )
  return row!.id
}

export async function nameIssue(
  tx: Sql,
  id: number,
  { title, type, culprit }: { title: string; type: string; culprit: string },
): Promise<void> {
  await tx.query('update issues set title = $1, type = $2, culprit = $3 where id = $4', [title, type, culprit, id])
}

export async function insertGroupingDecision(
  tx: Sql,
  { projectId, ...decision }: Omit<GroupingDecision, 'id'> & { projectId: number },
): Promise<void> {
  const { kind, fingerprint, fromIssueId, toIssueId, fromState, actor, because, createdMs } = decision
  await tx.query(
    `insert into grouping_decisions (project_id, kind, fingerprint, from_issue_id, to_issue_id, from_state, actor, because, created_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [projectId, kind, fingerprint, fromIssueId, toIssueId, fromState, actor, because, createdMs],
  )
}

/** The last decision that brought a fingerprint to an issue. */
export async function lastDecisionTo(
  sql: Sql,
  { toIssueId, fingerprint }: Pick<GroupingDecision, 'toIssueId' | 'fingerprint'>,
): Promise<GroupingDecision | undefined> {
  const [row] = await sql.query(
    'select * from grouping_decisions where to_issue_id = $1 and fingerprint = $2 order by id desc limit 1',
    [toIssueId, fingerprint],
  )
  return row && camelRow<GroupingDecision>(row)
}

/** The state that an issue had when it was last merged. */
export async function stateBeforeMerge(sql: Sql, issueId: number): Promise<IssueState | undefined> {
  const [row] = await sql.query<{ from_state: IssueState }>(
    "select from_state from grouping_decisions where from_issue_id = $1 and kind = 'merge' order by id desc limit 1",
    [issueId],
  )
  return row?.from_state
}

/** Whether somebody took one of two issues out of the other, or something that either is made of by now. */
export async function wereSplit(sql: Sql, issueId: number, otherId: number): Promise<boolean> {
  const rows = await sql.query(
    `with recursive mine (id) as (
       select cast($1 as bigint) union select i.id from issues i join mine m on i.merged_into = m.id
     ), theirs (id) as (
       select cast($2 as bigint) union select i.id from issues i join theirs t on i.merged_into = t.id
     )
     select 1 from grouping_decisions d where d.kind = 'split'
       and ((d.from_issue_id in (select id from mine) and d.to_issue_id in (select id from theirs))
         or (d.from_issue_id in (select id from theirs) and d.to_issue_id in (select id from mine))) limit 1`,
    [issueId, otherId],
  )
  return rows.length > 0
}

/** Decisions that touch an issue, newest first. */
export async function decisionsAbout(sql: Sql, issueId: number, limit: number): Promise<GroupingDecision[]> {
  const rows = await sql.query(
    'select * from grouping_decisions where to_issue_id = $1 or from_issue_id = $1 order by id desc limit $2',
    [issueId, limit],
  )
  return rows.map((row) => camelRow<GroupingDecision>(row))
}

/** Of a kept event the fingerprint that it came under. */
export async function fingerprintOfSample(
  sql: Sql,
  { issueId, eventId }: { issueId: number; eventId: string },
): Promise<string | undefined> {
  const [row] = await sql.query<{ fingerprint: string }>(
    'select fingerprint from events where issue_id = $1 and event_id = $2 limit 1',
    [issueId, eventId],
  )
  return row?.fingerprint
}
