import type { Issue } from '../../domain/issue.ts'
import type { EarlierFix, FixRecord, Lesson } from '../../domain/lesson.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Sql } from '../database.ts'
import { camelRow } from '../rows.ts'
import { countOf, ENDED, FAILED, HELD } from './held.ts'

/** What becomes too much to read, and to send to a proposer. */
export const LESSONS_MAX = 1_000
const DIFF_CHARS_MAX = 20_000

/** Every kind of fix that was used, by cause; counted from the outcomes each time. null for all projects. */
export async function lessons(sql: Sql, projectId: number | null): Promise<Lesson[]> {
  const rows = await sql.query(
    `select o.cause, o.fix, ${countOf(HELD)} as held, ${countOf(FAILED)} as failed,
       ${countOf("o.outcome = 'needs_human'")} as unproven, max(o.created_ms) as last_ms
     from outcomes o join issues i on i.id = o.issue_id
     where o.cause is not null and o.fix is not null and (i.project_id = $1 or $1 = 0)
     group by o.cause, o.fix order by o.cause, min(o.id) limit $2`,
    [projectId ?? 0, LESSONS_MAX],
  )
  const numbers = new Map<string, number>()
  return rows.map((row) => {
    const lesson = camelRow<Omit<Lesson, 'id'>>(row)
    const number = (numbers.get(lesson.cause) ?? 0) + 1
    numbers.set(lesson.cause, number)
    return { id: `${lesson.cause}-${String(number).padStart(3, '0')}`, ...lesson }
  })
}

/** How one kind of fix did for one cause in a project. */
export async function recordOfFix(
  sql: Sql,
  { projectId, cause, fix, sinceMs }: { projectId: number; cause: string; fix: string; sinceMs: number },
): Promise<FixRecord> {
  const [row] = await sql.query(
    `select ${countOf(HELD)} as held, ${countOf(FAILED)} as failed
     from outcomes o join issues i on i.id = o.issue_id
     where i.project_id = $1 and o.cause = $2 and o.fix = $3 and o.created_ms >= $4`,
    [projectId, cause, fix, sinceMs],
  )
  return camelRow<FixRecord>(row!)
}

/**
 * What is known of a cause in a project: first what people would have rather done, then what became of earlier attempts on the same issue, then
 * what held for others, newest first.
 */
export async function earlierFixes(
  sql: Sql,
  { issueId, projectId, cause, limit }: { issueId: number; projectId: number; cause: string; limit: number },
): Promise<EarlierFix[]> {
  const suggested = await sql.query(
    `select c.issue_id as ticket, 'person' as fix, 'suggested' as became, c.note as explanation, c.patch as diff, c.interdiff
     from corrections c join issues i on i.id = c.issue_id
     where i.project_id = $1 and c.kind = 'better_patch'
       and (c.issue_id = $3 or exists (select 1 from outcomes o where o.issue_id = c.issue_id and o.cause = $2))
     order by c.id desc limit $4`,
    [projectId, cause, issueId, limit],
  )
  const tried = await sql.query(
    `select o.issue_id as ticket, o.fix, a.diff, a.report,
       case when ${HELD} then 'held' when o.outcome = 'rolled_back' then 'rolled_back' else 'came_back' end as became
     from outcomes o join issues i on i.id = o.issue_id join attempts a on a.id = o.attempt_id
     where i.project_id = $1 and a.diff is not null and o.fix is not null
       and ((o.issue_id = $3 and ${ENDED}) or (o.cause = $2 and ${HELD}))
     order by case when o.issue_id = $3 then 0 else 1 end, o.id desc limit $4`,
    [projectId, cause, issueId, limit],
  )
  const found = [...suggested.map((row) => camelRow<EarlierFix>(row)), ...tried.map(attemptOf)]
  return found.slice(0, limit).map((fix) => ({ ...fix, diff: fix.diff.slice(0, DIFF_CHARS_MAX) }))
}

function attemptOf(row: Record<string, unknown>): EarlierFix {
  const { report, ...fix } = camelRow<Omit<EarlierFix, 'explanation' | 'interdiff'> & { report: string }>(row)
  return { ...fix, explanation: String(JSON.parse(report)?.chosen?.explanation ?? ''), interdiff: null }
}

/** What lessons are about: the rule that explains the issue, else the issue alone. What a person says of one issue says nothing of others. */
export async function causeOf(
  sql: Sql,
  { id, fingerprint }: Pick<Issue, 'id' | 'fingerprint'>,
): Promise<string | null> {
  const [row] = await sql.query<{ rule: string }>(
    `select rule from diagnoses where issue_id = $1 and diagnoser <> 'person' order by id desc limit 1`,
    [id],
  )
  if (!row) return null
  return row.rule === 'unknown' ? `unknown-${fingerprint.slice(0, 12)}` : row.rule
}

export interface LedgerRow {
  atMs: number
  ticket: number
  service: string
  /** As the error names itself. */
  type: string
  cause: string | null
  fix: string | null
  outcome: Outcome
  durationMs: number
  reason: string
}

/** One row for each outcome, oldest first; `after` is the id of the last one that was read. */
export async function ledgerPage(
  sql: Sql,
  { after, limit }: { after: number; limit: number },
): Promise<(LedgerRow & { id: number })[]> {
  const rows = await sql.query(
    `select o.id, o.created_ms as at_ms, o.issue_id as ticket, coalesce(r.service, p.name, '') as service, i.type, o.cause, o.fix,
       o.outcome, o.duration_ms, o.reason
     from outcomes o join issues i on i.id = o.issue_id left join projects p on p.id = i.project_id
     left join recoveries r on r.attempt_id = o.attempt_id
     where o.id > $1 order by o.id limit $2`,
    [after, limit],
  )
  return rows.map((row) => camelRow<LedgerRow & { id: number }>(row))
}
