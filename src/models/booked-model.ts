import { Buffer } from 'node:buffer'
import type { Clock } from '../lib/clock.ts'
import { deadline } from '../lib/deadline.ts'
import type { Database } from '../store/database.ts'
import { endCall } from '../store/model-calls.ts'
import { reserveCall } from './budget.ts'
import type { Budget } from './config.ts'
import type { ModelConfig } from './index.ts'
import { type Model, ModelError, type Prompt, type Reply } from './model.ts'

/** What a provider adds around a prompt, in tokens: roles, the schema's own wording. */
const FRAME_TOKENS_MAX = 1_000

export interface Question {
  prompt: Prompt
  purpose: string
  /** What it is about; they bear what it costs. */
  issueIds: readonly number[]
  /** Called when it is booked, and about to be asked. */
  onAsked?(): Promise<void>
}

/** A model each of whose calls is booked before it is made, ends in time, and is settled after. */
export interface BookedModel {
  readonly id: string
  /** Throws ModelError, BudgetExhaustedError, or the signal's reason. */
  ask(question: Question, signal: AbortSignal): Promise<Reply>
}

export function createBookedModel({
  model,
  config: { price, timeoutMs },
  budget,
  db,
  clock,
}: {
  model: Model
  config: Pick<ModelConfig, 'price' | 'timeoutMs'>
  budget: Budget
  db: Database
  clock: Clock
}): BookedModel {
  /** A price for a million tokens is, for one token, so many millionths. */
  const costOf = (inputTokens: number, outputTokens: number): number =>
    Math.ceil(inputTokens * price.input + outputTokens * price.output)

  function mostOf(prompt: Prompt) {
    const inputTokens = tokensAtMost(prompt)
    const outputTokens = prompt.outputTokensMax
    return { inputTokens, outputTokens, costMicros: costOf(inputTokens, outputTokens), durationMs: timeoutMs }
  }

  /** What a refused call took is nothing; of one that broke off nobody knows, and what was booked stays. */
  function tookOf(prompt: Prompt, result: Reply | unknown) {
    if (result instanceof ModelError && ['busy', 'failed', 'rejected'].includes(result.fault))
      return { inputTokens: 0, outputTokens: 0, costMicros: 0 }
    const most = mostOf(prompt)
    const { inputTokens = most.inputTokens, outputTokens = most.outputTokens } = result as Partial<Reply>
    return { inputTokens, outputTokens, costMicros: costOf(inputTokens, outputTokens) }
  }

  return {
    id: model.id,
    async ask({ prompt, purpose, issueIds, onAsked }, signal) {
      signal.throwIfAborted()
      const booking = { model: model.id, purpose, issueIds, atMost: mostOf(prompt) }
      const callId = await reserveCall(db, booking, { budget, nowMs: clock.nowMs() })
      await onAsked?.()
      const startMs = clock.monotonicMs()
      const end = (outcome: string, result: unknown): Promise<void> => {
        const took = { ...tookOf(prompt, result), durationMs: Math.round(clock.monotonicMs() - startMs) }
        return endCall(db, callId, { outcome, took, nowMs: clock.nowMs() })
      }
      try {
        const reply = await inTime(model, prompt, { clock, timeoutMs, signal })
        await end(reply.end, reply)
        return reply
      } catch (error) {
        await end(error instanceof ModelError ? error.fault : 'stopped', error)
        throw error
      }
    },
  }
}

async function inTime(
  model: Model,
  prompt: Prompt,
  { clock, timeoutMs, signal }: { clock: Clock; timeoutMs: number; signal: AbortSignal },
): Promise<Reply> {
  const limit = deadline(clock, timeoutMs)
  try {
    return await model.ask(prompt, { signal: AbortSignal.any([signal, limit.signal]) })
  } catch (error) {
    signal.throwIfAborted()
    if (!limit.signal.aborted) throw error
    throw new ModelError(`The model did not answer in ${timeoutMs} ms.`, { fault: 'timed_out', cause: error })
  } finally {
    limit.clear()
  }
}

/** No tokenizer makes more tokens than there are bytes. */
function tokensAtMost({ system, text, schema }: Prompt): number {
  return (
    Buffer.byteLength(system) + Buffer.byteLength(text) + Buffer.byteLength(JSON.stringify(schema)) + FRAME_TOKENS_MAX
  )
}
