import { commitsSince } from '../../lib/git-log.ts'
import { askAgain, type Delay } from '../../models/ask-again.ts'
import type { Reply } from '../../models/model.ts'
import { recordTransition } from '../../store/transitions.ts'
import type { PipelineContext } from '../context.ts'
import type { Analyst } from './analyst.ts'
import { AnswerError, type Cause, readAnswer } from './answer.ts'
import type { Batch } from './batch.ts'
import { promptOf } from './prompt.ts'

const COMMITS_MS = 24 * 3_600_000

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
  const question = { prompt, purpose: 'analysis', issueIds: failures.map(({ issue }) => issue.id) }
  const reply = await askAgain(() => analyst.model.ask(question, signal), {
    clock,
    signal,
    onDelay: (delay) => tellOfDelay(context, analyst, delay),
  })
  return readAnswer(wholeText(reply), failures.length)
}

/** Half an answer is none, whatever half it is. */
function wholeText({ text, end }: Reply): string {
  if (end === 'refused') throw new AnswerError('The model refused to answer.')
  if (end === 'cut_off') throw new AnswerError('The answer of the model was cut off: `output_tokens_max` is too low.')
  return text
}

async function tellOfDelay({ db, clock }: PipelineContext, { redact }: Analyst, delay: Delay): Promise<void> {
  const { delayMs, reason } = redact(delay)
  await recordTransition(db, {
    atMs: clock.nowMs(),
    subjectKind: 'model',
    subjectId: 0,
    from: null,
    to: 'processing_delay',
    reason: `Retrying in ${delayMs / 1000} seconds: ${reason}`,
  })
}
