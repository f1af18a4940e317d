import { messageOf } from '../../domain/errors.ts'
import { BudgetExhaustedError } from '../../models/budget.ts'
import { ModelError } from '../../models/model.ts'
import { dequeue, nextAnalysisMs, putBack } from '../../store/analysis-queue.ts'
import type { Sql } from '../../store/database.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { NOTHING_TO_DO, type StageResult } from '../stage.ts'
import type { Analyst } from './analyst.ts'
import { AnswerError, type Cause } from './answer.ts'
import { applyFinding, applyUnknown, type Finding } from './apply.ts'
import { askForCauses } from './ask.ts'
import { type Batch, type Failure, nextBatch } from './batch.ts'
import { filesInRepository } from './files.ts'
import { giveUpAll } from './give-up.ts'
import { enqueueAnalysis } from './leave-to-model.ts'
import { standingOf } from './standing.ts'

/** How often a batch is asked about in vain, each time with the retries of one question, before its issues go on without. */
export const TRIES_MAX = 3
const TRY_AGAIN_MS = [10_000, 60_000]
/** How soon a batch that nothing is left for looks again, and how long its issues wait at most. */
const PARKED_LOOK_MS = 60_000
export const PARKED_MS_MAX = 2 * 3_600_000

/** What came of asking about a batch. `parked`: it was not asked at all. */
type Asked = { findings: Finding[]; unknown: Failure[] } | { failed: string; retryAtMs: number } | { parked: string }

/**
 * The rules leave causes open → a model is asked, about all of a burst at once. A batch is kept until it is answered; what is given up
 * goes on as it would without a model.
 */
export async function analyze(context: PipelineContext, run: StageRun): Promise<StageResult> {
  const { analyst, clock } = context
  // It was left out of the configuration while issues waited for it.
  if (!analyst) return { commit: (tx, nowMs) => giveUpAll(context, tx, nowMs) }
  const found = await nextBatch(context, analyst, clock.nowMs())
  if (!found) return NOTHING_TO_DO
  if ('waitUntilMs' in found) return { retryAtMs: found.waitUntilMs, reason: 'Waits for the rest of a burst.' }

  const { batch } = found
  const known = await knownFindings(batch)
  const asked = await ask(context, analyst, batch, AbortSignal.any([run.signal, run.stopping]))
  if ('parked' in asked && isIdle(batch, clock.nowMs()))
    return { retryAtMs: clock.nowMs() + PARKED_LOOK_MS, reason: asked.parked }
  return {
    commit: async (tx, nowMs) => {
      await dequeue(tx, batch.goneIds)
      for (const finding of known) await applyFinding(context, tx, finding, nowMs)
      await apply(context, tx, batch, asked, nowMs)
      await goOn(tx, asked, nowMs)
      return undefined
    },
  }
}

/** What was said before of the same evidence, each of its own issue; a file may be gone since. */
async function knownFindings({ known, project }: Batch): Promise<Finding[]> {
  return Promise.all(
    known.map(async ({ failure, said: { model, createdMs: _createdMs, ...said } }) => {
      const files = await filesInRepository(said.files, project)
      return { model, analysis: { ...said, files }, failures: [failure], joining: [] }
    }),
  )
}

/** Nothing is to be written of it while it is parked. */
function isIdle({ known, goneIds, failures }: Batch, nowMs: number): boolean {
  return known.length === 0 && goneIds.length === 0 && !failures.some((failure) => isParkedOut(failure, nowMs))
}

function isParkedOut({ queued }: Failure, nowMs: number): boolean {
  return nowMs - queued.queuedMs >= PARKED_MS_MAX
}

async function ask(context: PipelineContext, analyst: Analyst, batch: Batch, signal: AbortSignal): Promise<Asked> {
  if (batch.failures.length === 0) return { findings: [], unknown: [] }
  try {
    return await findingsOf(context, analyst, batch, await askForCauses(context, analyst, batch, signal))
  } catch (error) {
    if (error instanceof BudgetExhaustedError) return { parked: error.message }
    if (!(error instanceof ModelError || error instanceof AnswerError)) throw error
    const tries = Math.max(...batch.failures.map(({ queued }) => queued.tries))
    const waitMs = TRY_AGAIN_MS[Math.min(tries, TRY_AGAIN_MS.length - 1)]!
    // Who asks for days is not taken at its word: the issues would wait as long.
    const askedMs = error instanceof ModelError ? Math.min(error.retryAfterMs ?? 0, PARKED_MS_MAX) : 0
    const failed = analyst.redact(messageOf(error))
    context.logger.warn('analysis failed', { reason: failed, tries: tries + 1, issues: batch.failures.length })
    return { failed, retryAtMs: context.clock.nowMs() + Math.max(waitMs, askedMs) }
  }
}

async function findingsOf(
  context: PipelineContext,
  analyst: Analyst,
  { failures, project }: Batch,
  causes: readonly Cause[],
): Promise<Asked> {
  const findings: Finding[] = []
  for (const cause of causes) {
    const affected = cause.affected.map((index) => failures[index]!)
    const files = await filesInRepository(cause.files, project)
    const isMissing = files.length < new Set(cause.files).size
    const analysis = analyst.redact({
      rootCause: cause.rootCause,
      severity: cause.severity,
      suggestedFix: cause.suggestedFix,
      files,
      confidence: cause.confidence,
      tickets: affected.map(({ issue }) => issue.id),
      flags: [...cause.flags, ...(isMissing ? ['It named files that are not in the repository.'] : [])],
    })
    findings.push({
      model: analyst.model.id,
      analysis,
      failures: affected,
      joining: await joiningOf(context, affected),
    })
  }
  const found = findings.flatMap((finding) => finding.failures)
  return { findings, unknown: failures.filter((failure) => !found.includes(failure)) }
}

/** Those of which the policy knows the same as of the first. */
async function joiningOf(context: PipelineContext, failures: readonly Failure[]): Promise<Failure[]> {
  if (failures.length < 2) return []
  const standings = await Promise.all(failures.map(({ issue, event }) => standingOf(context, issue, event)))
  return failures.filter((_, i) => standings[i] !== undefined && standings[i] === standings[0])
}

async function apply(
  context: PipelineContext,
  tx: Sql,
  { failures }: Batch,
  asked: Asked,
  nowMs: number,
): Promise<void> {
  if ('findings' in asked) {
    for (const finding of asked.findings) await applyFinding(context, tx, finding, nowMs)
    return applyUnknown(context, tx, asked.unknown, nowMs)
  }
  const isOver = (failure: Failure): boolean =>
    'failed' in asked ? failure.queued.tries + 1 >= TRIES_MAX : isParkedOut(failure, nowMs)
  await applyUnknown(context, tx, failures.filter(isOver), nowMs)
  if ('failed' in asked) {
    const waiting = failures.filter((failure) => !isOver(failure))
    await putBack(
      tx,
      waiting.map(({ issue }) => issue.id),
      asked.retryAtMs,
    )
  }
}

/** As long as issues wait there is a job for them. */
async function goOn(tx: Sql, asked: Asked, nowMs: number): Promise<void> {
  const nextMs = await nextAnalysisMs(tx)
  if (nextMs === undefined) return
  await enqueueAnalysis(tx, { runAtMs: 'parked' in asked ? nowMs + PARKED_LOOK_MS : nextMs, nowMs })
}
