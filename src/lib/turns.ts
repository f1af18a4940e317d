/** Runs work that holds the event loop for a while, one piece a turn: whatever else waits comes in between. */
export function createTurns(): <T>(work: () => T) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(() => new Promise((resolve) => setImmediate(resolve))).then(work)
    last = turn.catch(() => {})
    return turn
  }
}
