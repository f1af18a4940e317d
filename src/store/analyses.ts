import type { Severity } from '../domain/severity.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** What a model said of one issue, as far as it could be read. Text of it is data. */
export interface Analysis {
  rootCause: string
  /** The model's word, for people. It decides nothing. */
  severity: Severity
  suggestedFix: string
  /** Those that are in the repository. */
  files: string[]
  /** 0 to 1, as the model puts it. */
  confidence: number
  /** Tickets that it takes for the same cause, this one among them. */
  tickets: number[]
  /** What of its answer was not taken as it came: one sentence each. */
  flags: string[]
}

export interface AnalysisRow extends Analysis {
  model: string
  createdMs: number
}

export async function insertAnalysis(
  tx: Sql,
  {
    issueId,
    model,
    evidenceHash,
    analysis,
    nowMs,
  }: { issueId: number; model: string; evidenceHash: string; analysis: Analysis; nowMs: number },
): Promise<void> {
  await tx.query(
    'insert into analyses (issue_id, model, evidence_hash, result, created_ms) values ($1, $2, $3, $4, $5)',
    [issueId, model, evidenceHash, JSON.stringify(analysis), nowMs],
  )
}

/** The newest. */
export async function analysisOfIssue(sql: Sql, issueId: number): Promise<AnalysisRow | undefined> {
  const rows = await sql.query('select * from analyses where issue_id = $1 order by id desc limit 1', [issueId])
  return rows.map(analysisOf)[0]
}

/** What was said of the same evidence before. */
export async function analysisOfEvidence(sql: Sql, evidenceHash: string): Promise<AnalysisRow | undefined> {
  const rows = await sql.query('select * from analyses where evidence_hash = $1 order by id desc limit 1', [
    evidenceHash,
  ])
  return rows.map(analysisOf)[0]
}

function analysisOf(row: Record<string, unknown>): AnalysisRow {
  const { model, result, createdMs } = camelRow<{ model: string; result: string; createdMs: number }>(row)
  return { ...(JSON.parse(result) as Analysis), model, createdMs }
}
