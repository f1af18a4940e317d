import type { Verification } from '../domain/verification.ts'
import type { Sql } from './database.ts'

/** Keeps what was seen. While it is watched one row is written over; a verdict stays. */
export async function saveVerification<State>(
  tx: Sql,
  {
    attemptId,
    nowMs,
    verification,
    state,
  }: { attemptId: number; nowMs: number; verification: Verification; state: State },
): Promise<void> {
  await tx.query(`delete from verifications where attempt_id = $1 and verdict = 'watching'`, [attemptId])
  await tx.query('insert into verifications (attempt_id, created_ms, verdict, detail) values ($1, $2, $3, $4)', [
    attemptId,
    nowMs,
    verification.verdict,
    JSON.stringify({ ...verification, state }),
  ])
}

export async function latestVerification<State>(
  sql: Sql,
  attemptId: number,
): Promise<(Verification & { state: State }) | undefined> {
  const [row] = await sql.query<{ detail: string }>(
    'select detail from verifications where attempt_id = $1 order by id desc limit 1',
    [attemptId],
  )
  return row && JSON.parse(row.detail)
}
