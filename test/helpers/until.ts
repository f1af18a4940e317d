const POLL_MS = 5

/** Waits for something that real processes or a real store bring about; fails after `timeoutMs`. */
export async function until(condition: () => boolean | Promise<boolean>, timeoutMs = 20_000): Promise<void> {
  const endMs = Date.now() + timeoutMs
  while (!(await condition())) {
    if (Date.now() > endMs) throw new Error(`Not so within ${timeoutMs} ms: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}
