import type { Diagnosis } from '../domain/diagnosis.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

export async function insertDiagnosis(
  tx: Sql,
  { issueId, nowMs, diagnosis }: { issueId: number; nowMs: number; diagnosis: Diagnosis },
): Promise<void> {
  await tx.query(
    `insert into diagnoses (issue_id, created_ms, diagnoser, rule, root_cause, severity, confidence, evidence, files)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      issueId,
      nowMs,
      diagnosis.diagnoser,
      diagnosis.rule,
      diagnosis.rootCause,
      diagnosis.severity,
      diagnosis.confidence,
      JSON.stringify(diagnosis.evidence),
      JSON.stringify(diagnosis.files),
    ],
  )
}

export async function latestDiagnosis(sql: Sql, issueId: number): Promise<Diagnosis | undefined> {
  const [row] = await sql.query('select * from diagnoses where issue_id = $1 order by id desc limit 1', [issueId])
  if (!row) return undefined
  const { diagnoser, rule, rootCause, severity, confidence, evidence, files } = camelRow<
    Diagnosis & { evidence: string; files: string }
  >(row)
  return { diagnoser, rule, rootCause, severity, confidence, evidence: JSON.parse(evidence), files: JSON.parse(files) }
}
