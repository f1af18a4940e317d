import type { Sql } from './database.ts'

/** One change of state of anything. */
export interface Transition {
  atMs: number
  subjectKind: string
  subjectId: number
  /** Puts the change on the timeline of this issue. */
  issueId?: number | null
  attemptId?: number | null
  /** null for what has just come to be. */
  from: string | null
  to: string
  /** One sentence. */
  reason: string
  /** Stored as JSON. */
  detail?: unknown
}

/** Writes the row that says so; called in the transaction of the change itself. */
export async function recordTransition(tx: Sql, transition: Transition): Promise<void> {
  const { atMs, subjectKind, subjectId, issueId, attemptId, from, to, reason, detail } = transition
  await tx.query(
    `insert into transitions (at_ms, subject_kind, subject_id, issue_id, attempt_id, from_state, to_state, reason, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      atMs,
      subjectKind,
      subjectId,
      issueId ?? null,
      attemptId ?? null,
      from,
      to,
      reason,
      detail === undefined ? null : JSON.stringify(detail),
    ],
  )
}

/** Keeps the newest `keep` changes of one subject, and of the older ones the last change to `alwaysKept`. */
export async function trimTransitions(
  tx: Sql,
  {
    subjectKind,
    subjectId,
    keep,
    alwaysKept,
  }: { subjectKind: string; subjectId: number; keep: number; alwaysKept: string },
): Promise<void> {
  await tx.query(
    `delete from transitions where subject_kind = $1 and subject_id = $2
     and id <= (select id from transitions where subject_kind = $1 and subject_id = $2 order by id desc limit 1 offset $3)
     and id <> (select coalesce(max(id), 0) from transitions where subject_kind = $1 and subject_id = $2 and to_state = $4)`,
    [subjectKind, subjectId, keep, alwaysKept],
  )
}
