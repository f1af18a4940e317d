import { messageOf } from '../../domain/errors.ts'
import { commitsSince } from '../../lib/git-log.ts'
import { askAgain, type Delay } from '../../models/ask-again.ts'
import type { Reply } from '../../models/model.ts'
import { ANALYSIS_RETRY } from '../../store/model-calls.ts'
import { recordTransition, trimTransitions } from '../../store/transitions.ts'
import type { PipelineContext } from '../context.ts'
import type { Analyst } from './analyst.ts'
import { AnswerError, type Cause, readAnswer } from './answer.ts'
import type { Batch } from './batch.ts'
import { promptOf } from './prompt.ts'

const COMMITS_MS = 24 * 3_600_000
const HISTORY_MAX = 1_000
const ANALYSIS = 'analysis'

/** Asks for the causes of a batch. Throws ModelError, AnswerError, BudgetExhaustedError, or the signal's reason. */
export async function askForCauses(
  context: PipelineContext,
  analyst: Analyst,
  { failures, project }: Batch,
  signal: AbortSignal,
): Promise<Cause[]> {
  const { clock } = context
  const mayTell = analyst.fields.includes('commits') && project.repo !== undefined
  const prompt = promptOf(
    {
      evidence: failures.map(({ evidence }) => evidence),
      excerpts: failures.flatMap(({ excerpts }) => excerpts),
      commits: mayTell ? await commitsSince(project.repo!, clock.nowMs() - COMMITS_MS) : [],
    },
    analyst,
  )
  const issueIds = failures.map(({ issue }) => issue.id)
  let isStarted = false
  const onAsked = async (): Promise<void> => {
    if (!isStarted)
      await tell(context, 'processing_start', `Asking ${analyst.model.id} about ${issueIds.length} issues.`)
    isStarted = true
  }
  const ask = (retries: number): Promise<Reply> => {
    const purpose = retries === 0 ? ANALYSIS : ANALYSIS_RETRY
    return analyst.model.ask({ prompt, purpose, issueIds, onAsked }, signal)
  }
  let end = 'Answered.'
  try {
    const onDelay = ({ delayMs, reason }: Delay): Promise<void> =>
      tell(context, 'processing_delay', `Retrying in ${delayMs / 1000} seconds: ${analyst.redact(reason)}`)
    const reply = await askAgain(ask, { clock, signal, onDelay })
    return readAnswer(wholeText(reply), failures.length)
  } catch (error) {
    end = `Without an answer: ${analyst.redact(messageOf(error))}`
    throw error
  } finally {
    if (isStarted) await tell(context, 'processing_complete', end)
  }
}

/** Half an answer is none, whatever half it is. */
function wholeText({ text, end }: Reply): string {
  if (end === 'refused') throw new AnswerError('The model refused to answer.')
  if (end === 'cut_off') throw new AnswerError('The answer of the model was cut off: `output_tokens_max` is too low.')
  return text
}

/** To who follows `/events`: `processing_start` comes first and `processing_complete` last, whatever lies between. */
async function tell({ db, clock }: PipelineContext, to: string, reason: string): Promise<void> {
  const subject = { subjectKind: 'model', subjectId: 0 }
  await db.transaction(async (tx) => {
    await recordTransition(tx, { ...subject, atMs: clock.nowMs(), from: null, to, reason })
    await trimTransitions(tx, { ...subject, keep: HISTORY_MAX, alwaysKept: 'budget_exhausted' })
  })
}
