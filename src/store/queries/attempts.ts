import type { Attempt, AttemptState } from '../../domain/attempt.ts'
import type { IssueState } from '../../domain/issue-state.ts'
import type { Verification } from '../../domain/verification.ts'
import type { Sql } from '../database.ts'
import { camelRow } from '../rows.ts'
import { type Cursor, NEWEST } from './cursor.ts'
import { WITH_MERGED } from './merged.ts'

/** An attempt as a list shows it: without its report. */
export interface AttemptRow extends Omit<Attempt, 'report'> {
  issueTitle: string
  issueState: IssueState
}

export interface AttemptFilter {
  state?: AttemptState | undefined
  /** Only those that have not ended. */
  openOnly?: boolean | undefined
  /** null or absent for all. */
  projectId?: number | null | undefined
  limit: number
  before?: Cursor | undefined
}

/** One attempt with all that was proven. */
export interface AttemptWithEvidence extends Attempt {
  /** What was last seen in production. */
  verification: Verification | null
}

const ATTEMPT_COLUMNS = `a.id, a.issue_id, a.number, a.state, a.remedy, a.plan_hash, a.branch, a.commit_hash as "commit", a.diff,
  a.reason, a.started_ms, a.updated_ms, a.ended_ms`

/** Last changed first. */
export async function recentAttempts(
  sql: Sql,
  { state, openOnly = false, projectId, limit, before = NEWEST }: AttemptFilter,
): Promise<AttemptRow[]> {
  const rows = await sql.query(
    `select ${ATTEMPT_COLUMNS}, i.title as issue_title, i.state as issue_state
     from attempts a join issues i on i.id = a.issue_id
     where ($1 = '' or a.state = $1) and ($2 = 0 or a.ended_ms is null) and (a.updated_ms, a.id) < ($3, $4)
       and (i.project_id = $6 or $6 = 0)
     order by a.updated_ms desc, a.id desc
     limit $5`,
    [state ?? '', openOnly ? 1 : 0, before.ms, before.id, limit, projectId ?? 0],
  )
  return rows.map((row) => camelRow<AttemptRow>(row))
}

interface EvidenceRow extends Omit<Attempt, 'report'> {
  report: string | null
  verification: string | null
}

/** Of an issue and of those that are part of it, newest first. */
export async function attemptsOfIssue(sql: Sql, issueId: number, limit: number): Promise<AttemptWithEvidence[]> {
  const rows = await sql.query(
    `select ${ATTEMPT_COLUMNS}, a.report, v.detail as verification
     from attempts a
     left join verifications v on v.id = (select max(id) from verifications where attempt_id = a.id)
     where a.issue_id in (${WITH_MERGED})
     order by a.id desc
     limit $2`,
    [issueId, limit],
  )
  return rows.map((row) => withEvidence(camelRow<EvidenceRow>(row)))
}

function withEvidence({ report, verification, ...attempt }: EvidenceRow): AttemptWithEvidence {
  return {
    ...attempt,
    report: report === null ? null : JSON.parse(report),
    verification: verification === null ? null : verificationOf(JSON.parse(verification)),
  }
}

/** Without what the test of the verdict keeps for itself. */
function verificationOf(stored: Verification & { state: unknown }): Verification {
  const { state: _state, ...verification } = stored
  return verification
}
