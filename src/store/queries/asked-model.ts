import { type AnalysisRow, analysisOfIssue } from '../analyses.ts'
import type { Sql } from '../database.ts'
import { type Spent, spentOnIssue } from '../model-calls.ts'

/** What models were asked about an issue: what the last one said, and what all of it took. */
export interface AskedModel extends Spent {
  /** null while none has answered. */
  said: AnalysisRow | null
}

/** null when none was asked, and nothing is known that was said of the same evidence. */
export async function askedModel(sql: Sql, issueId: number): Promise<AskedModel | null> {
  const said = (await analysisOfIssue(sql, issueId)) ?? null
  const spent = await spentOnIssue(sql, issueId)
  return said === null && spent.calls === 0 ? null : { said, ...spent }
}
