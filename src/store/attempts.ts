import { ATTEMPT_TRANSITIONS, type Attempt, type AttemptState, canMoveAttempt } from '../domain/attempt.ts'
import { assert } from '../domain/errors.ts'
import type { Sql, SqlValue } from './database.ts'
import { camelRow } from './rows.ts'
import { recordTransition } from './transitions.ts'

/** Columns that a stage fills in as it goes. */
export interface AttemptChanges {
  planHash?: string
  branch?: string
  commit?: string
  diff?: string
  report?: unknown
}

/** Opens the next attempt on an issue. A second open one is refused by the store. */
export async function openAttempt(
  tx: Sql,
  { issueId, remedy, nowMs }: { issueId: number; remedy: string; nowMs: number },
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into attempts (issue_id, number, state, remedy, started_ms, updated_ms)
     values ($1, (select coalesce(max(number), 0) + 1 from attempts where issue_id = $1), 'planned', $2, $3, $3) returning id`,
    [issueId, remedy, nowMs],
  )
  const id = row!.id
  const reason = 'The policy allows an attempt.'
  await recordTransition(tx, {
    atMs: nowMs,
    subjectKind: 'attempt',
    subjectId: id,
    issueId,
    attemptId: id,
    from: null,
    to: 'planned',
    reason,
  })
  return id
}

export async function getAttempt(sql: Sql, id: number): Promise<Attempt> {
  const [row] = await sql.query('select * from attempts where id = $1', [id])
  assert(row, `attempt ${id} is in the store`)
  return attemptOf(row)
}

export async function listAttempts(sql: Sql, issueId: number): Promise<Attempt[]> {
  const rows = await sql.query('select * from attempts where issue_id = $1 order by number', [issueId])
  return rows.map(attemptOf)
}

/** Moves an attempt, keeps what the stage found, and writes the row that says so. A final state ends it. */
export async function moveAttempt(
  tx: Sql,
  attempt: Pick<Attempt, 'id' | 'issueId' | 'state'>,
  to: AttemptState,
  {
    nowMs,
    reason,
    detail,
    changes = {},
  }: { nowMs: number; reason: string; detail?: unknown; changes?: AttemptChanges },
): Promise<void> {
  assert(canMoveAttempt(attempt.state, to), `attempt ${attempt.id} may go from ${attempt.state} to ${to}`)
  const isFinal = to === 'promoted' || ATTEMPT_TRANSITIONS[to].length === 0
  const columns: [string, SqlValue][] = [
    ['state', to],
    ['updated_ms', nowMs],
    ...(isFinal
      ? ([
          ['ended_ms', nowMs],
          ['reason', reason],
        ] as [string, SqlValue][])
      : []),
    ...columnsOf(changes),
  ]
  const [moved] = await tx.query(
    `update attempts set ${columns.map(([column], i) => `${column} = $${i + 3}`).join(', ')} where id = $1 and state = $2 returning id`,
    [attempt.id, attempt.state, ...columns.map(([, value]) => value)],
  )
  assert(moved, `attempt ${attempt.id} is still ${attempt.state}`)
  await recordTransition(tx, {
    atMs: nowMs,
    subjectKind: 'attempt',
    subjectId: attempt.id,
    issueId: attempt.issueId,
    attemptId: attempt.id,
    from: attempt.state,
    to,
    reason,
    detail,
  })
}

/** What an attempt reports, while it stays in its state. */
export async function keepReport(tx: Sql, id: number, report: unknown): Promise<void> {
  await tx.query('update attempts set report = $2 where id = $1', [id, JSON.stringify(report)])
}

function columnsOf({ planHash, branch, commit, diff, report }: AttemptChanges): [string, SqlValue][] {
  const all: [string, SqlValue | undefined][] = [
    ['plan_hash', planHash],
    ['branch', branch],
    ['commit_hash', commit],
    ['diff', diff],
    ['report', report === undefined ? undefined : JSON.stringify(report)],
  ]
  return all.filter((entry): entry is [string, SqlValue] => entry[1] !== undefined)
}

function attemptOf(row: Record<string, unknown>): Attempt {
  const { commitHash, report, ...attempt } = camelRow<
    Omit<Attempt, 'commit' | 'report'> & { commitHash: string | null; report: string | null }
  >(row)
  return { ...attempt, commit: commitHash, report: report === null ? null : JSON.parse(report) }
}
