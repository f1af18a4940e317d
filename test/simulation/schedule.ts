import type { Clock } from '../../src/lib/clock.ts'
import type { Random } from './random.ts'

/** Whoever does something in a simulation. What is dead goes no step further; what is paused goes on when it is woken. */
export interface Actor {
  readonly name: string
  state: 'runs' | 'paused' | 'dead'
  /** How far its clock is off. */
  skewMs: number
}

interface Step {
  actor: Actor
  label: string
  take: () => Promise<void>
}

interface Sleeper {
  actor: Actor
  atMs: number
  wake: () => void
}

const START_MS = Date.UTC(2026, 0, 1)
/** Longer than any chain of `setImmediate` in the program, so that what is left over never depends on the machine. */
const TICKS_TO_REST = 5
/** Of one step. What waits for a turn of its own within a step never gets it. */
const TICKS_MAX = 100_000
/** What a step reads from the disk may take longer than so many turns on a machine whose disk is busy. */
const STUCK_MS = 10_000
/** How often a timer is served although somebody could go on: reads and writes take time too. */
const TIMER_FIRST = 0.05

/** Decides who goes on next: everything that an actor reads or writes is a step, and so is the end of each sleep. */
export class Schedule {
  nowMs = 0
  steps = 0
  readonly trace: string[] = []
  readonly #random: Random
  readonly #traceMax: number
  #steps: Step[] = []
  #sleepers: Sleeper[] = []
  #running = 0

  constructor(random: Random, { traceMax }: { traceMax: number }) {
    this.#random = random
    this.#traceMax = traceMax
  }

  /** Does `work` when it is this step's turn. Of an actor that died meanwhile nothing is heard again. */
  step<T>(actor: Actor, label: string, work: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (actor.state === 'dead') return
      const settle = (settled: () => void): void => {
        if (actor.state !== 'dead') settled()
      }
      const take = async (): Promise<void> => {
        this.note(actor, label)
        try {
          const value = await work()
          settle(() => resolve(value))
        } catch (error) {
          this.note(actor, `  ${label} failed: ${error instanceof Error ? error.message : error}`)
          settle(() => reject(error))
        }
      }
      this.#steps.push({ actor, label, take })
    })
  }

  clockOf(actor: Actor): Clock {
    return {
      nowMs: () => START_MS + Math.round(this.nowMs) + actor.skewMs,
      monotonicMs: () => this.nowMs,
      sleep: (ms, signal) => this.#sleep(actor, ms, signal),
    }
  }

  #sleep(actor: Actor, ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const wake = (): void => {
        signal?.removeEventListener('abort', wake)
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper)
        if (actor.state !== 'dead') resolve()
      }
      const sleeper = { actor, atMs: this.nowMs + Math.max(0, ms), wake }
      this.#sleepers.push(sleeper)
      signal?.addEventListener('abort', wake)
    })
  }

  kill(actor: Actor): void {
    actor.state = 'dead'
    this.note(actor, '☠ dies')
    this.#steps = this.#steps.filter((step) => step.actor !== actor)
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.actor !== actor)
  }

  /** One step of one actor. False when nobody has anything to do any more. */
  async next(): Promise<boolean> {
    this.steps += 1
    const ready = this.#steps.filter(({ actor }) => actor.state === 'runs')
    const sleeper = this.#firstAwake()
    if (ready.length > 0 && !(sleeper && this.#random.chance(TIMER_FIRST))) await this.#take(this.#random.pick(ready))
    else if (sleeper) await this.#wake(sleeper)
    else return false
    return true
  }

  note(actor: Actor, text: string): void {
    this.trace.push(`${(this.nowMs / 1000).toFixed(3).padStart(9)} s  ${actor.name.padEnd(8)} ${text}`)
    if (this.trace.length > 2 * this.#traceMax) this.trace.splice(0, this.#traceMax)
  }

  lastSteps(): string {
    return this.trace.slice(-this.#traceMax).join('\n')
  }

  #firstAwake(): Sleeper | undefined {
    let first: Sleeper | undefined
    for (const sleeper of this.#sleepers) {
      if (sleeper.actor.state === 'runs' && (!first || sleeper.atMs < first.atMs)) first = sleeper
    }
    return first
  }

  async #take(step: Step): Promise<void> {
    this.#steps.splice(this.#steps.indexOf(step), 1)
    this.#running += 1
    void step.take().finally(() => {
      this.#running -= 1
    })
    await this.#rest(step.label)
  }

  async #wake(sleeper: Sleeper): Promise<void> {
    this.nowMs = Math.max(this.nowMs, sleeper.atMs)
    sleeper.wake()
    await this.#rest('the end of a sleep')
  }

  /** Until everybody waits for a turn again. */
  async #rest(label: string): Promise<void> {
    const startedMs = performance.now()
    for (let ticks = 0; this.#running > 0; ticks++) {
      const isStuck = ticks > TICKS_MAX && performance.now() - startedMs > STUCK_MS
      if (isStuck) throw new Error(`A step waits for another one, as a transaction for the store: ${label}`)
      await tick()
    }
    for (let i = 0; i < TICKS_TO_REST; i++) await tick()
  }
}

function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
