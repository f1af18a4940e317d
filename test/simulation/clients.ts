import { createHash } from 'node:crypto'
import type { Event } from '../../src/domain/event.ts'
import type { Actor } from './schedule.ts'
import type { Simulation } from './simulation.ts'

const TICK_MS = 5_000
/** Once nobody meets a failure any more. */
const TICK_MS_AT_REST = 20_000
const REQUESTS = 20
const FAILURES_PER_BUG = 4
const RESEND_MS = 2_000
const DOUBLED = 0.2
const DOUBLED_AFTER_MS_MAX = 20_000
const SUBMIT_TIMEOUT_MS = 8_000

/** The app's users, and the SDK that tells of their failures until it is told that they are kept. */
export class Clients {
  readonly #simulation: Simulation
  readonly #actor: Actor = { name: 'clients', state: 'runs', skewMs: 0 }
  readonly sent = new Set<string>()
  readonly acknowledged = new Set<string>()
  #unsent = 0
  #isStopped = false

  constructor(simulation: Simulation) {
    this.#simulation = simulation
  }

  get hasUnsent(): boolean {
    return this.#unsent > 0
  }

  start(): void {
    const { world, random } = this.#simulation
    for (let bugs = random.between(1, 3); bugs > 0; bugs--) world.addBug()
    void this.#serve()
  }

  /** No user meets a failure any more; requests go on. */
  stop(): void {
    this.#isStopped = true
  }

  async #serve(): Promise<void> {
    const { schedule, world } = this.#simulation
    const clock = schedule.clockOf(this.#actor)
    for (;;) {
      const { stable, canary } = world.target
      for (const release of canary === null ? [stable!] : [stable!, canary]) {
        // What is running is watched: its failures are seen to the end.
        const isWatched = canary !== null
        const failures = world.serve(release, { requests: REQUESTS, failuresPerBug: FAILURES_PER_BUG })
        if (failures.length > 0 && (!this.#isStopped || isWatched)) void this.#tell(failures, release)
      }
      await clock.sleep(this.#isStopped ? TICK_MS_AT_REST : TICK_MS)
    }
  }

  async #tell(bugs: readonly string[], release: string): Promise<void> {
    const { schedule, faults, random } = this.#simulation
    const clock = schedule.clockOf(this.#actor)
    const events = bugs.map((bug) => this.#event(bug, release, clock.nowMs()))
    for (const { eventId } of events) this.sent.add(eventId)
    this.#unsent += 1
    while (!(await this.#submit(events))) await clock.sleep(RESEND_MS)
    for (const { eventId } of events) this.acknowledged.add(eventId)
    this.#unsent -= 1
    if (!faults.strikes('doubled_signals', DOUBLED)) return
    await clock.sleep(random.between(0, DOUBLED_AFTER_MS_MAX))
    await this.#submit(events)
  }

  /** False when it is not known whether they are kept: refused, or no answer. */
  async #submit(events: readonly Event[]): Promise<boolean> {
    const { schedule, random, runningServers, mutation } = this.#simulation
    if (runningServers.length === 0) return false
    const server = random.pick(runningServers)
    const clock = schedule.clockOf(this.#actor)
    const answered = server.queue
      .submit({ projectId: 1, events, sessions: [], counts: { event: events.length }, bytes: 1000 * events.length })
      .then(
        () => true,
        () => false,
      )
    if (mutation?.acknowledgesEarly) return true
    return Promise.race([answered, clock.sleep(SUBMIT_TIMEOUT_MS).then(() => false)])
  }

  #event(bug: string, release: string, nowMs: number): Event {
    const eventId = createHash('sha256').update(`event ${this.sent.size}`).digest('hex').slice(0, 32)
    this.sent.add(eventId)
    return {
      eventId,
      projectId: 1,
      source: 'sentry',
      type: 'error',
      level: 'error',
      platform: 'node',
      occurredMs: nowMs,
      receivedMs: nowMs,
      exceptions: [
        {
          type: 'TypeError',
          value: bug,
          frames: [{ file: `src/${bug}.js`, function: bug, line: 3, column: 1, inApp: true }],
        },
      ],
      request: { method: 'GET', url: `http://shop/${bug}`, headers: {} },
      release,
      tags: {},
    }
  }
}
