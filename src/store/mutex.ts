import { AssertionError } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'

export type Mutex = <T>(work: () => Promise<T>) => Promise<T>

/**
 * One at a time, in order of arrival. Between two of them sockets and timers get their turn.
 *
 * Work that waits for its own turn would wait for ever: who waits while the same work holds the turn for `holdMsMax` gets an
 * AssertionError. (Asking the async context who calls would tell at once, but makes every await of the process dearer.)
 */
export function createMutex(clock: Clock, holdMsMax: number): Mutex {
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  let turns = 0
  let isHeld = false

  async function turnOf(before: Promise<void>): Promise<void> {
    const arrived = new AbortController()
    const turn = before.then(() => arrived.abort())
    while (!arrived.signal.aborted) {
      const turnsBefore = turns
      await clock.sleep(holdMsMax, arrived.signal)
      if (!arrived.signal.aborted && turns === turnsBefore) throw new AssertionError(heldTooLong(holdMsMax))
    }
    await turn
  }

  return async (work) => {
    const before = last
    const { promise, resolve: release } = withResolver()
    last = promise
    if (isHeld || waiting > 0) {
      waiting += 1
      try {
        await turnOf(before)
      } catch (error) {
        void before.then(release)
        throw error
      } finally {
        waiting -= 1
      }
    }
    isHeld = true
    turns += 1
    try {
      return await work()
    } finally {
      isHeld = false
      if (waiting > 0) setImmediate(release)
      else release()
    }
  }
}

const heldTooLong = (ms: number): string =>
  `A transaction has been open for ${ms / 1000} s: does its work use the database instead of its tx?`

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {}
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
