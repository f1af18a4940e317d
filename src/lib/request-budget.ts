import type { Clock } from './clock.ts'

const MINUTE_MS = 60_000

/** So many requests in any minute, and no more. */
export interface RequestBudget {
  /** How long until so many may be made; 0 for now. */
  waitMs(requests: number): number
  /** Waits until there is room for one, and takes it. */
  take(signal: AbortSignal): Promise<void>
}

export function createRequestBudget(requestsPerMinuteMax: number, clock: Clock): RequestBudget {
  let taken: number[] = []

  function waitMs(requests: number): number {
    const nowMs = clock.monotonicMs()
    taken = taken.filter((atMs) => atMs > nowMs - MINUTE_MS)
    const over = taken.length + Math.min(requests, requestsPerMinuteMax) - requestsPerMinuteMax
    return over <= 0 ? 0 : taken[over - 1]! + MINUTE_MS - nowMs
  }

  return {
    waitMs,
    async take(signal) {
      for (let ms = waitMs(1); ms > 0; ms = waitMs(1)) {
        await clock.sleep(ms, signal)
        signal.throwIfAborted()
      }
      taken.push(clock.monotonicMs())
    },
  }
}
