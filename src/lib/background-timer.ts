/** Does some work later, unless the program has ended by then: it is not kept alive for it. */
export function later(ms: number, work: () => void): void {
  setTimeout(work, ms).unref()
}
