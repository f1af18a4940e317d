import type { FixRecord } from '../domain/lesson.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** One action on a service. */
export interface Recovery {
  attemptId: number
  projectId: number
  service: string
  serviceGroup: string
  remedy: string
  /** In the remedy's own terms. */
  plan: unknown
  startedMs: number
}

const LISTED_MAX = 200

/** Books an action before it is done. The same attempt a second time changes nothing. */
export async function bookRecovery(tx: Sql, recovery: Recovery): Promise<void> {
  await tx.query(
    `insert into recoveries (attempt_id, project_id, service, service_group, remedy, plan, started_ms)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (attempt_id) do nothing`,
    [
      recovery.attemptId,
      recovery.projectId,
      recovery.service,
      recovery.serviceGroup,
      recovery.remedy,
      JSON.stringify(recovery.plan),
      recovery.startedMs,
    ],
  )
}

export async function findRecovery(sql: Sql, attemptId: number): Promise<Recovery | undefined> {
  const [row] = await sql.query('select * from recoveries where attempt_id = $1', [attemptId])
  if (!row) return undefined
  const recovery = camelRow<Recovery & { plan: string }>(row)
  return { ...recovery, plan: JSON.parse(recovery.plan) }
}

/** What was done to a service since then by other attempts, oldest first; of very many the last ones. */
export async function listRecoveries(
  sql: Sql,
  {
    projectId,
    service,
    sinceMs,
    exceptAttempt,
  }: { projectId: number; service: string; sinceMs: number; exceptAttempt: number | null },
): Promise<Pick<Recovery, 'remedy' | 'startedMs'>[]> {
  const rows = await sql.query(
    `select remedy, started_ms from recoveries
     where project_id = $1 and service = $2 and started_ms > $3 and attempt_id <> $4
     order by started_ms desc, attempt_id desc limit $5`,
    [projectId, service, sinceMs, exceptAttempt ?? 0, LISTED_MAX],
  )
  return rows.map((row) => camelRow<Recovery>(row)).reverse()
}

/** Services of a group to which something is being done by another attempt. */
export async function servicesInHand(
  sql: Sql,
  { projectId, group, exceptAttempt }: { projectId: number; group: string; exceptAttempt: number | null },
): Promise<string[]> {
  const rows = await sql.query<{ service: string }>(
    `select distinct r.service from recoveries r join attempts a on a.id = r.attempt_id
     where r.project_id = $1 and r.service_group = $2 and a.ended_ms is null and r.attempt_id <> $3`,
    [projectId, group, exceptAttempt ?? 0],
  )
  return rows.map(({ service }) => service)
}

/** How often a remedy made a service well again since then, and how often it did not. That it fell ill again later is held against no restart. */
export async function recordOfRemedy(
  sql: Sql,
  { projectId, service, remedy, sinceMs }: { projectId: number; service: string; remedy: string; sinceMs: number },
): Promise<FixRecord> {
  const [row] = await sql.query(
    `select cast(coalesce(sum(case when o.outcome = 'mitigated' then 1 else 0 end), 0) as bigint) as held,
       cast(coalesce(sum(case when o.outcome = 'rolled_back' then 1 else 0 end), 0) as bigint) as failed
     from recoveries r join outcomes o on o.attempt_id = r.attempt_id
     where r.project_id = $1 and r.service = $2 and r.remedy = $3 and r.started_ms > $4`,
    [projectId, service, remedy, sinceMs],
  )
  return camelRow<FixRecord>(row!)
}
