import type { Sql } from './database.ts'

export interface ForgeRun {
  projectId: number
  runId: number
  attempt: number
  path: string
  branch: string
  commit: string
  state: string
  updatedMs: number
}

/** True when this attempt of the run was not known yet. */
export async function saveRun(tx: Sql, run: ForgeRun): Promise<boolean> {
  const rows = await tx.query(
    `insert into forge_runs (project_id, run_id, attempt, path, branch, commit_hash, state, updated_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning run_id`,
    [run.projectId, run.runId, run.attempt, run.path, run.branch, run.commit, run.state, run.updatedMs],
  )
  return rows.length === 1
}

export async function isRunKnown(
  sql: Sql,
  { projectId, runId, attempt }: Pick<ForgeRun, 'projectId' | 'runId' | 'attempt'>,
): Promise<boolean> {
  const rows = await sql.query('select run_id from forge_runs where project_id = $1 and run_id = $2 and attempt = $3', [
    projectId,
    runId,
    attempt,
  ])
  return rows.length === 1
}

export interface FlakyHistory {
  /** Runs of the workflow since then that were read. */
  runs: number
  /** Commits on which it failed and passed. */
  flakyCommits: number
}

/** How often a workflow failed and passed on one and the same commit. */
export async function flakyHistory(
  sql: Sql,
  { projectId, path, sinceMs }: { projectId: number; path: string; sinceMs: number },
): Promise<FlakyHistory> {
  const rows = await sql.query<{ runs: number; passed: number; failed: number }>(
    `select count(*) as runs, sum(case when state = 'succeeded' then 1 else 0 end) as passed,
       sum(case when state in ('failed', 'timed_out') then 1 else 0 end) as failed
     from forge_runs where project_id = $1 and path = $2 and updated_ms >= $3 group by commit_hash`,
    [projectId, path, sinceMs],
  )
  return {
    runs: rows.reduce((sum, { runs }) => sum + Number(runs), 0),
    flakyCommits: rows.filter(({ passed, failed }) => Number(passed) > 0 && Number(failed) > 0).length,
  }
}
