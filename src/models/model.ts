import { ExternalError } from '../domain/errors.ts'

/** A language model, as far as the program needs one: text in, text out, and what it took. */
export interface Model {
  /** As `anthropic/claude-sonnet-4-5`: shown, and kept with what it said. */
  readonly id: string
  /** Asks once. Throws ModelError, or the signal's reason. */
  ask(prompt: Prompt, options: { signal: AbortSignal }): Promise<Reply>
}

export interface Prompt {
  system: string
  text: string
  /** JSON Schema of the answer, which the provider is told; nobody may rely on its being kept. */
  schema: Record<string, unknown>
  outputTokensMax: number
}

export interface Reply {
  text: string
  /** `cut_off`: at a bound of tokens. `refused`: the provider or the model would not answer. */
  end: 'complete' | 'cut_off' | 'refused'
  /** As the provider counts them; undefined where it does not say. */
  inputTokens: number | undefined
  outputTokens: number | undefined
}

/**
 * `busy`: 429. `failed`: 5xx. `unreachable`: no answer, or half of one. `timed_out`: none in time. `rejected`: what waiting does not help,
 * as a key that is refused.
 */
export type ModelFault = 'busy' | 'failed' | 'unreachable' | 'timed_out' | 'rejected'

/** The model could not be asked. With `retryAfterMs` asking again may help; 0 where the other side names no time. */
export class ModelError extends ExternalError {
  override name = 'ModelError'
  readonly fault: ModelFault

  constructor(message: string, { fault, waitMs, cause }: { fault: ModelFault; waitMs?: number; cause?: unknown }) {
    super(message, { cause, ...(fault === 'rejected' ? {} : { retryAfterMs: waitMs ?? 0 }) })
    this.fault = fault
  }
}
