import type { Clock } from '../../lib/clock.ts'

export const GUESS_LIMITS = {
  /** Wrong tokens from one address in a window. */
  guessesMax: 10,
  windowMs: 60_000,
  addressesMax: 1024,
}

/** Counts wrong tokens by address, in bounded memory. */
export interface Guesses {
  /** How long the address has to wait; 0 when it has not to. */
  waitMs(address: string): number
  failed(address: string): void
}

export function createGuesses(clock: Clock): Guesses {
  const seen = new Map<string, { count: number; endMs: number }>()
  const open = (address: string): { count: number; endMs: number } | undefined => {
    const window = seen.get(address)
    return window !== undefined && clock.monotonicMs() < window.endMs ? window : undefined
  }
  return {
    waitMs(address) {
      const window = open(address)
      return window && window.count >= GUESS_LIMITS.guessesMax ? window.endMs - clock.monotonicMs() : 0
    },
    failed(address) {
      const window = open(address) ?? { count: 0, endMs: clock.monotonicMs() + GUESS_LIMITS.windowMs }
      window.count += 1
      // The newest stand last, so that the first is the one to forget.
      seen.delete(address)
      seen.set(address, window)
      if (seen.size > GUESS_LIMITS.addressesMax) seen.delete(seen.keys().next().value!)
    },
  }
}
