import type { Clock } from './clock.ts'

/** A signal that aborts after `ms` of the given clock, unless it is cleared before. */
export function deadline(clock: Clock, ms: number): { signal: AbortSignal; clear(): void } {
  const expired = new AbortController()
  const cleared = new AbortController()
  void clock.sleep(ms, cleared.signal).then(() => {
    if (!cleared.signal.aborted) expired.abort(new Error(`It took longer than ${ms} ms.`))
  })
  return { signal: expired.signal, clear: () => cleared.abort() }
}
