/** What is tried may take this much longer than what failed did: a patch that hangs is wrong. */
const SLOWER_MAX = 6
const RUN_MS_MIN = 4_000

/** For a run of what took `seenMs` before any change. */
export function runLimitMs(seenMs: number): number {
  return Math.max(RUN_MS_MIN, seenMs * SLOWER_MAX)
}

export interface LimitedRun<Run> {
  /** What the unchanged program took. */
  seenMs: number
  run(timeoutMs: number): Promise<Run>
  isCut(run: Run): boolean
  /** What the unchanged program takes now. */
  seeAgainMs(): Promise<number>
}

/**
 * Runs what may hang. Where the limit ends it, the machine may have become slower since the limit was measured: the unchanged
 * program is timed again, and when that makes the limit longer, it gets another run.
 */
export async function runLimited<Run>({ seenMs, run, isCut, seeAgainMs }: LimitedRun<Run>): Promise<Run> {
  const first = await run(runLimitMs(seenMs))
  if (!isCut(first)) return first
  const againMs = await seeAgainMs()
  return runLimitMs(againMs) > runLimitMs(seenMs) ? await run(runLimitMs(againMs)) : first
}
