import type { CheckedSubject, Finding } from '../domain/finding.ts'
import type { Sql } from './database.ts'
import { queryMany } from './many.ts'
import { camelRow } from './rows.ts'

/** Of one project; what was seen last longest ago goes first. */
export const FINDINGS_MAX = 5_000
export const SUBJECTS_MAX = 5_000

export type StoredFinding = Finding & { id: number; projectId: number }

/** Newest first. */
export async function listFindings(sql: Sql, projectId: number): Promise<StoredFinding[]> {
  const rows = await sql.query(
    'select * from self_check_findings where project_id = $1 order by last_seen_ms desc, id limit $2',
    [projectId, FINDINGS_MAX],
  )
  return rows.map((row) => {
    const { samples, ...finding } = camelRow<Omit<StoredFinding, 'samples'> & { samples: string }>(row)
    return { ...finding, samples: JSON.parse(samples) }
  })
}

export async function saveFindings(tx: Sql, projectId: number, findings: readonly Finding[]): Promise<void> {
  await queryMany(
    tx,
    findings.map((one) => [
      projectId,
      one.subject,
      one.fingerprint,
      one.kind,
      one.pattern,
      one.error,
      one.occurrences,
      one.firstSeenMs,
      one.lastSeenMs,
      JSON.stringify(one.samples),
      one.costBeforeMicroUsd,
      one.runsBefore,
      one.detector,
      one.severity,
      one.reason,
      one.toldOccurrences,
      one.toldMs,
    ]),
    (values) =>
      `insert into self_check_findings (project_id, subject, fingerprint, kind, pattern, error, occurrences, first_seen_ms,
         last_seen_ms, samples, cost_before_micro_usd, runs_before, detector, severity, reason, told_occurrences, told_ms)
       values ${values}
       on conflict (project_id, subject, fingerprint) do update set pattern = excluded.pattern, error = excluded.error,
         occurrences = excluded.occurrences, first_seen_ms = excluded.first_seen_ms, last_seen_ms = excluded.last_seen_ms,
         samples = excluded.samples, cost_before_micro_usd = excluded.cost_before_micro_usd, runs_before = excluded.runs_before,
         detector = excluded.detector, severity = excluded.severity, reason = excluded.reason,
         told_occurrences = excluded.told_occurrences, told_ms = excluded.told_ms`,
  )
  await tx.query(
    `delete from self_check_findings where project_id = $1 and id in (select id from self_check_findings where project_id = $1
       order by last_seen_ms desc, id desc limit 1000000 offset $2)`,
    [projectId, FINDINGS_MAX],
  )
}

export async function listSubjects(sql: Sql, projectId: number): Promise<CheckedSubject[]> {
  const rows = await sql.query(
    'select * from self_check_subjects where project_id = $1 order by last_ms desc, subject limit $2',
    [projectId, SUBJECTS_MAX],
  )
  return rows.map((row) => {
    const { projectId: _, ...subject } = camelRow<CheckedSubject & { projectId: number }>(row)
    return subject
  })
}

export async function saveSubjects(tx: Sql, projectId: number, subjects: readonly CheckedSubject[]): Promise<void> {
  await queryMany(
    tx,
    subjects.map((one) => [
      projectId,
      one.subject,
      one.session,
      one.sessionMs,
      one.sessionCostMicroUsd,
      one.costMicroUsd,
      one.lastCostMicroUsd,
      one.runs,
      one.cursor,
      one.sameCursorRuns,
      one.sameCursorFirstMs,
      one.lastRunMs,
      one.lastMs,
    ]),
    (values) =>
      `insert into self_check_subjects (project_id, subject, session, session_ms, session_cost_micro_usd, cost_micro_usd,
         last_cost_micro_usd, runs, cursor, same_cursor_runs, same_cursor_first_ms, last_run_ms, last_ms) values ${values}
       on conflict (project_id, subject) do update set session = excluded.session, session_ms = excluded.session_ms,
         session_cost_micro_usd = excluded.session_cost_micro_usd, cost_micro_usd = excluded.cost_micro_usd,
         last_cost_micro_usd = excluded.last_cost_micro_usd, runs = excluded.runs, cursor = excluded.cursor,
         same_cursor_runs = excluded.same_cursor_runs, same_cursor_first_ms = excluded.same_cursor_first_ms,
         last_run_ms = excluded.last_run_ms, last_ms = excluded.last_ms`,
  )
  await tx.query(
    `delete from self_check_subjects where project_id = $1 and last_ms <
       coalesce((select last_ms from self_check_subjects where project_id = $1 order by last_ms desc limit 1 offset $2), 0)`,
    [projectId, SUBJECTS_MAX],
  )
}
