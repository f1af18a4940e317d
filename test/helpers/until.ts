const POLL_MS_MIN = 5
const POLL_MS_MAX = 100
/** What comes soon is seen soon, and what takes long is not asked for all the time: other tests run beside this one. */
const POLL_GROWTH = 1.2
/** For what takes a process to ask. */
export const ASK_AGAIN_MS = 1_000

/** Waits for something that real processes or a real store bring about; fails after `timeoutMs`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 20_000,
  pollMs = POLL_MS_MIN,
): Promise<void> {
  const endMs = Date.now() + timeoutMs
  for (
    let waitMs = pollMs;
    !(await condition());
    waitMs = Math.max(pollMs, Math.min(waitMs * POLL_GROWTH, POLL_MS_MAX))
  ) {
    if (Date.now() > endMs) throw new Error(`Not so within ${timeoutMs} ms: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}
