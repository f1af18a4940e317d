import type { Clock } from './clock.ts'

/**
 * Tells with each call how long ago the last one was, in ms, by the clock that went further: a machine that sleeps stops the monotonic one,
 * and where the wall clock is set forward no time of before can be compared either.
 */
export function createPassGap(clock: Pick<Clock, 'nowMs' | 'monotonicMs'>): () => number {
  let last = { wallMs: clock.nowMs(), monotonicMs: clock.monotonicMs() }
  return () => {
    const now = { wallMs: clock.nowMs(), monotonicMs: clock.monotonicMs() }
    const gapMs = Math.max(now.wallMs - last.wallMs, now.monotonicMs - last.monotonicMs)
    last = now
    return gapMs
  }
}
