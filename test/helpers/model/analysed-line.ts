import { enqueueJob } from '../../../src/jobs/jobs.ts'
import type { Logger } from '../../../src/lib/logger.ts'
import { silentLogger } from '../../../src/lib/logger.ts'
import { knownSecrets } from '../../../src/lib/redact/known-secrets.ts'
import { createRedactOutbound } from '../../../src/lib/redact/redact-outbound.ts'
import { modelsConfig, privacyConfig } from '../../../src/models/config.ts'
import { openAnalyst } from '../../../src/pipeline/analysis/open-analyst.ts'
import { jobOf } from '../../../src/pipeline/stage.ts'
import type { Policy } from '../../../src/policy/policy.ts'
import type { Database } from '../../../src/store/database.ts'
import { Line } from '../line.ts'
import { type SeedIssue, seedIssue } from '../seed-issue.ts'
import { type ModelServer, modelServer, type Play } from './model-server.ts'

export interface AnalysedLine {
  line: Line
  model: ModelServer
  /** What was logged, as `level message`, with its fields. */
  logged: { message: string; fields: Record<string, unknown> | undefined }[]
  /** Issues of failures that no rule knows, as ingest leaves them; their tickets. */
  fail(failures: SeedIssue[]): Promise<number[]>
}

interface Options {
  policy?: Partial<Policy>
  budget?: object
  analysis?: object
  fields?: string[]
  /** What the process knows to be secret. */
  secrets?: string[]
}

/** The line where no rule knows anything, with a model that plays what it is told. */
export async function analysedLine(db: Database, plays: Play[], options: Options = {}): Promise<AnalysedLine> {
  const line = await Line.open(db, options.policy)
  const model = await modelServer(plays, { nowMs: () => line.clock.nowMs() })
  const logged: AnalysedLine['logged'] = []
  const log = (message: string, fields?: Record<string, unknown>): void => void logged.push({ message, fields })
  const logger: Logger = { ...silentLogger, warn: log, error: log }
  Object.assign(line.context, {
    logger,
    diagnosers: [],
    analyst: openAnalyst(
      {
        models: modelsConfig.parse({
          analysis: { kind: 'openai-compatible', model: 'stand-in', baseUrl: model.url, ...options.analysis },
          budget: options.budget,
        }),
        modelKey: 'key-of-the-test',
        privacy: privacyConfig.parse(options.fields ? { fields: options.fields } : {}),
        debounceMs: 60_000,
        debounceMaxMs: 600_000,
      },
      { db, clock: line.clock, redact: createRedactOutbound(knownSecrets(options.secrets ?? [])) },
    ),
  })

  return {
    line,
    model,
    logged,
    async fail(failures) {
      const ids: number[] = []
      const nowMs = line.clock.nowMs()
      for (const failure of failures) {
        const id = await seedIssue(db, { atMs: nowMs, ...failure })
        // As ingest leaves them: fingerprints lead to the issue.
        await db.query(
          `insert into issue_fingerprints (project_id, fingerprint, issue_id) select project_id, fingerprint, id from issues where id = $1`,
          [id],
        )
        await db.query(
          'update events set fingerprint = (select fingerprint from issues where id = $1) where issue_id = $1',
          [id],
        )
        await enqueueJob(db, jobOf({ stage: 'diagnose', issueId: id, runAtMs: nowMs + 60_000 }, nowMs))
        ids.push(id)
      }
      return ids
    },
  }
}
