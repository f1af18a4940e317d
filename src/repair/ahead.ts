/** Work that was begun before it was sure to be needed. */
export interface Ahead<Result> {
  result: Promise<Result>
  /** Ends it. Resolves when nothing of it goes on. */
  dismiss(): Promise<void>
}

export function workAhead<Result>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<Result>): Ahead<Result> {
  const dismissed = new AbortController()
  const result = work(AbortSignal.any([signal, dismissed.signal]))
  // Whoever asks for the result hears of a failure; nobody has to.
  const settled = result.then(
    () => {},
    () => {},
  )
  return {
    result,
    dismiss() {
      dismissed.abort()
      return settled
    },
  }
}
