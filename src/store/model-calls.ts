import type { Sql } from './database.ts'
import { queryMany } from './many.ts'
import { WITH_MERGED } from './queries/merged.ts'
import { camelRow } from './rows.ts'

/** What calls took, or may take at most while they have not ended. */
export interface Spent {
  calls: number
  inputTokens: number
  outputTokens: number
  /** Millionths of the money that prices are given in. */
  costMicros: number
  durationMs: number
}

type Took = Omit<Spent, 'calls'>

/** The purpose of a question that is asked again, because the one before had no answer. */
export const ANALYSIS_RETRY = 'analysis retry'

/** Books a call with all that it may take, before it is made. Gives its id. */
export async function bookCall(
  tx: Sql,
  {
    model,
    purpose,
    issueIds,
    atMost,
    nowMs,
  }: { model: string; purpose: string; issueIds: readonly number[]; atMost: Took; nowMs: number },
): Promise<number> {
  const { inputTokens, outputTokens, costMicros, durationMs } = atMost
  const [row] = await tx.query<{ id: number }>(
    `insert into model_calls (model, purpose, issues, outcome, input_tokens, output_tokens, cost_micros, duration_ms, started_ms)
     values ($1, $2, $3, 'unknown', $4, $5, $6, $7, $8) returning id`,
    [model, purpose, issueIds.length, inputTokens, outputTokens, costMicros, durationMs, nowMs],
  )
  const { id } = row!
  await queryMany(
    tx,
    issueIds.map((issueId) => [issueId, id]),
    (values) => `insert into model_call_issues (issue_id, call_id) values ${values}`,
  )
  return id
}

/** What the call really took. A call that nobody ends, because its process died, keeps what was booked. */
export async function endCall(
  sql: Sql,
  id: number,
  { outcome, took, nowMs }: { outcome: string; took: Took; nowMs: number },
): Promise<void> {
  const { inputTokens, outputTokens, costMicros, durationMs } = took
  await sql.query(
    `update model_calls set outcome = $2, input_tokens = $3, output_tokens = $4, cost_micros = $5, duration_ms = $6, ended_ms = $7
     where id = $1 and ended_ms is null`,
    [id, outcome, inputTokens, outputTokens, costMicros, durationMs, nowMs],
  )
}

const SPENT = `cast(count(*) as bigint) as calls,
  cast(coalesce(sum(input_tokens), 0) as bigint) as input_tokens,
  cast(coalesce(sum(output_tokens), 0) as bigint) as output_tokens,
  cast(coalesce(sum(cost_micros), 0) as bigint) as cost_micros,
  cast(coalesce(sum(duration_ms), 0) as bigint) as duration_ms`

/** Over all projects. */
export async function spentSince(sql: Sql, sinceMs: number): Promise<Spent> {
  const [row] = await sql.query(`select ${SPENT} from model_calls where started_ms > $1`, [sinceMs])
  return camelRow<Spent>(row!)
}

/** The part that an issue bears of the calls that were about it, and about those that are part of it. */
export async function spentOnIssue(sql: Sql, issueId: number): Promise<Spent> {
  const [row] = await sql.query(
    `select cast(count(distinct c.id) as bigint) as calls,
       cast(coalesce(sum(c.input_tokens / c.issues), 0) as bigint) as input_tokens,
       cast(coalesce(sum(c.output_tokens / c.issues), 0) as bigint) as output_tokens,
       cast(coalesce(sum(c.cost_micros / c.issues), 0) as bigint) as cost_micros,
       cast(coalesce(sum(c.duration_ms / c.issues), 0) as bigint) as duration_ms
     from model_call_issues l join model_calls c on c.id = l.call_id where l.issue_id in (${WITH_MERGED})`,
    [issueId],
  )
  return camelRow<Spent>(row!)
}

/** Since the store was made, by model and by what came of them. */
export async function retryCounts(sql: Sql): Promise<{ model: string; retries: number }[]> {
  return sql.query(
    `select model, cast(sum(case when purpose = $1 then 1 else 0 end) as bigint) as retries
     from model_calls group by model order by model`,
    [ANALYSIS_RETRY],
  )
}

export async function callCounts(sql: Sql): Promise<(Spent & { model: string; outcome: string })[]> {
  const rows = await sql.query(
    `select model, outcome, ${SPENT} from model_calls group by model, outcome order by model, outcome`,
  )
  return rows.map((row) => camelRow(row))
}
