import type { Clock } from '../lib/clock.ts'
import { ModelError } from './model.ts'

/** After the first question: three in all. */
export const RETRIES_MAX = 2
const DELAY_MS_FIRST = 1_000
/** Who asks for more is not waited for here, but asked again later. */
const DELAY_MS_MAX = 30_000

/** What happens between two questions. */
export interface Delay {
  delayMs: number
  /** Of the question that failed. */
  reason: string
}

/**
 * Asks again what failed and may pass: after 1 s and 2 s, or when the other side says.
 * @throws what the last question threw, or the signal's reason.
 */
export async function askAgain<T>(
  ask: (retries: number) => Promise<T>,
  { clock, signal, onDelay }: { clock: Clock; signal: AbortSignal; onDelay(delay: Delay): Promise<void> },
): Promise<T> {
  for (let retries = 0; ; retries++) {
    try {
      return await ask(retries)
    } catch (error) {
      const delayMs = error instanceof ModelError ? delayOf(error, retries) : undefined
      if (delayMs === undefined) throw error
      await onDelay({ delayMs, reason: (error as ModelError).message })
      await clock.sleep(delayMs, signal)
      signal.throwIfAborted()
    }
  }
}

function delayOf({ retryAfterMs }: ModelError, retries: number): number | undefined {
  if (retryAfterMs === undefined || retries >= RETRIES_MAX) return undefined
  const delayMs = retryAfterMs || DELAY_MS_FIRST * 2 ** retries
  return delayMs <= DELAY_MS_MAX ? delayMs : undefined
}
