import type { Clock } from '../../src/lib/clock.ts'

interface Sleeper {
  atMs: number
  wake: () => void
}

/** A clock that moves only when told. `advance` wakes sleepers in order and lets their work settle between them. */
export class FakeClock implements Clock {
  #nowMs: number
  #startMs: number
  #sleepers: Sleeper[] = []

  constructor(startMs = Date.UTC(2026, 0, 1)) {
    this.#nowMs = startMs
    this.#startMs = startMs
  }

  nowMs(): number {
    return this.#nowMs
  }

  monotonicMs(): number {
    return this.#nowMs - this.#startMs
  }

  /** As when the lid is closed, or the wall clock is set: the monotonic one knows nothing of it. */
  sleepMachine(ms: number): void {
    this.#nowMs += ms
    this.#startMs += ms
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const onAbort = () => this.#wake(sleeper)
      const wake = () => {
        // The signal may live on for thousands of sleeps.
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }
      const sleeper = { atMs: this.#nowMs + ms, wake }
      this.#sleepers.push(sleeper)
      signal?.addEventListener('abort', onAbort)
    })
  }

  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms
    for (;;) {
      const next = this.#sleepers.filter((s) => s.atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0]
      if (!next) break
      this.#nowMs = Math.max(this.#nowMs, next.atMs)
      this.#wake(next)
      await settle()
    }
    this.#nowMs = untilMs
    await settle()
  }

  #wake(sleeper: Sleeper): void {
    this.#sleepers = this.#sleepers.filter((s) => s !== sleeper)
    sleeper.wake()
  }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve))
}
