import type { Clock } from './clock.ts'

export interface TokenBucket {
  /** False when nothing is left for now. */
  take(): boolean
}

/** Lets `burst` through at once, and then as many a minute as given. */
export function createTokenBucket(
  { burst, perMinute }: { burst: number; perMinute: number },
  clock: Clock,
): TokenBucket {
  let tokens = burst
  let filledMs = clock.monotonicMs()
  return {
    take() {
      const nowMs = clock.monotonicMs()
      tokens = Math.min(burst, tokens + ((nowMs - filledMs) * perMinute) / 60_000)
      filledMs = nowMs
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
