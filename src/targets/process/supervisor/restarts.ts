const WINDOW_MS = 300_000
/** A single crash costs little when the next start is at once; a loop must not eat the machine. */
const FIRST_DELAY_MS = 500
const BASE_DELAY_MS = 10_000
const DELAY_MAX_MS = 300_000
/** After that long without a crash the past is forgotten. */
const FORGIVEN_AFTER_MS = 600_000
const CRASHES_MAX = 20

/** Notes a crash in `crashesMs` and tells how long to wait for the restart: 0.5 s, then 10 s, 20 s, ... up to 300 s. */
export function restartDelayMs(
  crashesMs: number[],
  { startedMs, nowMs }: { startedMs: number; nowMs: number },
): number {
  if (nowMs - startedMs >= FORGIVEN_AFTER_MS) crashesMs.length = 0
  crashesMs.push(nowMs)
  if (crashesMs.length > CRASHES_MAX) crashesMs.shift()
  const repeated = crashesMs.length - 1
  return repeated === 0 ? FIRST_DELAY_MS : Math.min(BASE_DELAY_MS * 2 ** (repeated - 1), DELAY_MAX_MS)
}

/** How often it was restarted in the last five minutes. */
export function restartsWithin(crashesMs: readonly number[], nowMs: number): number {
  return crashesMs.filter((atMs) => nowMs - atMs < WINDOW_MS).length
}
