import type { Decision } from '../domain/decision.ts'
import type { Sql } from '../store/database.ts'
import type { PipelineContext, StageRun } from './context.ts'

export const STAGES = [
  'diagnose',
  'decide',
  'remediate',
  'deploy',
  'verify',
  'recover',
  'confirm',
  'mend',
  'propose',
  'follow',
] as const
export type StageName = (typeof STAGES)[number]

export interface StageSubject {
  issueId: number
  /** From `remediate` on. */
  attemptId?: number
}

/**
 * One step of the line. It may look at everything and work as long as its lease holds, but writes only in `commit`,
 * which runs in one transaction with the end of this step and the start of the next: a crash repeats a step, never half of one.
 */
export type Stage = (context: PipelineContext, subject: StageSubject, run: StageRun) => Promise<StageResult>

export type StageResult =
  | { commit: (tx: Sql, nowMs: number) => Promise<NextStage | undefined> }
  /** Nothing to write yet: the same stage again, later. Not counted as a failure. */
  | { retryAtMs: number; reason: string }

export interface NextStage extends StageSubject {
  stage: StageName
  /** At once when absent. */
  runAtMs?: number
}

/** The subject has moved on already; there is nothing left to do. */
export const NOTHING_TO_DO: StageResult = { commit: async () => undefined }

export function retryLater(decision: Decision): StageResult {
  return { retryAtMs: decision.retryAtMs!, reason: `Waits: ${decision.limitedBy}.` }
}

/** Stages are repeated after a crash or a passing fault, but not for ever. */
const STAGE_ATTEMPTS_MAX = 5

/** The durable job that runs a stage: one open job per stage and subject. */
export function jobOf({ stage, issueId, attemptId, runAtMs }: NextStage, nowMs: number) {
  return {
    kind: stage,
    subject: attemptId === undefined ? `issue:${issueId}` : `attempt:${attemptId}`,
    payload: { issueId, attemptId } satisfies { issueId: number; attemptId: number | undefined },
    runAtMs: runAtMs ?? nowMs,
    nowMs,
    attemptsMax: STAGE_ATTEMPTS_MAX,
  }
}
