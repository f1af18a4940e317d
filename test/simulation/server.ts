import { expireAllLeases } from '../../src/jobs/claim.ts'
import { createWorker, type Worker } from '../../src/jobs/worker.ts'
import type { Clock } from '../../src/lib/clock.ts'
import type { Logger } from '../../src/lib/logger.ts'
import type { PipelineContext } from '../../src/pipeline/context.ts'
import { createIngestQueue, type IngestQueue } from '../../src/pipeline/ingest.ts'
import { createKillSwitch, type KillSwitch, readKillSwitch } from '../../src/pipeline/kill-switch.ts'
import { createHandlers } from '../../src/pipeline/pipeline.ts'
import { handOverFailedJob } from '../../src/pipeline/run-stage.ts'
import { createSampling } from '../../src/pipeline/sampling.ts'
import { REMEDIES } from '../../src/remedies/index.ts'
import { sourceKind } from '../../src/sources/index.ts'
import type { Database, Sql } from '../../src/store/database.ts'
import { trackersOf } from '../helpers/line-parts.ts'
import { branchesOf } from './branches.ts'
import type { Actor } from './schedule.ts'
import { diagnoserOf, notifierOf, repairOf } from './scripted.ts'
import type { Simulation } from './simulation.ts'
import { storeOf } from './store.ts'
import { targetOf } from './target.ts'

const JOBS_MAX = 3
const LEASE_MS = 6_000
const HEARTBEAT_MS = 2_000
const POLL_MS = 15_000
/** Until the store can be reached when it starts. */
const LOOK_MS = 2_000
/** Within the second that the kill switch has. */
const KILL_POLL_MS = 400
/** Messages of errors that the program may log; any other is a mistake of it. */
const EXPECTED_ERRORS = /^a stage failed for good$/

/** One run of the program, wired as `createApp` does it, over a store, a clock and a world that fail. */
export class Server implements Actor {
  state: Actor['state'] = 'runs'
  skewMs = 0
  /** When it was woken last. */
  wokenMs = 0
  readonly name: string
  readonly clock: Clock
  readonly db: Database
  readonly queue: IngestQueue
  readonly killSwitch: KillSwitch
  readonly #worker: Worker
  readonly #simulation: Simulation

  constructor(simulation: Simulation, name: string) {
    const { schedule, mutation, limits } = simulation
    this.#simulation = simulation
    this.name = name
    this.clock = schedule.clockOf(this)
    this.db = storeOf(this, simulation)
    this.killSwitch = this.#killSwitch()
    const context = this.#context()
    const { clock, db } = this
    this.#worker = createWorker({
      db,
      clock,
      logger: context.logger,
      workerId: name,
      handlers: createHandlers(context),
      concurrency: JOBS_MAX,
      leaseMs: LEASE_MS,
      heartbeatMs: HEARTBEAT_MS,
      pollMs: POLL_MS,
      pollMsMax: POLL_MS,
      ...(mutation?.losesFailedJobs ? {} : { onJobFailed: (tx, job) => handOverFailedJob(context, tx, job) }),
      // One clock for the leases of all, as the server of PostgreSQL has it.
      nowMs: async () => simulation.storeClock.nowMs(),
    })
    this.queue = createIngestQueue({
      db,
      clock,
      grouper: {
        redact: (event) => event,
        debounceMs: limits.debounceMs,
        debounceMsMax: 3 * limits.debounceMs,
        sampling: createSampling(),
      },
      onCommitted: () => this.#worker.wake(),
    })
  }

  /** As after `prunella up`. Alone on its store, it knows that whoever held a lease is dead. */
  async start({ isAlone }: { isAlone: boolean }): Promise<void> {
    for (;;) {
      try {
        if (isAlone) await expireAllLeases(this.db)
        break
      } catch {
        await this.clock.sleep(LOOK_MS)
      }
    }
    this.#worker.start()
  }

  wake(): void {
    this.#worker.wake()
  }

  #context(): PipelineContext {
    const simulation = this.#simulation
    const { faults, schedule, limits, mutation } = simulation
    const target = targetOf(simulation, this)
    const project = {
      ...simulation.project,
      target: mutation?.target?.(target) ?? target,
      policy: { ...simulation.policy, ...mutation?.policy },
    }
    return {
      db: this.db,
      clock: this.clock,
      logger: this.#logger(),
      killSwitch: this.killSwitch,
      failpoint: (name) => {
        if (!faults.strikes('crash_at_failpoint', 0.02)) return
        schedule.note(this, `at ${name}`)
        schedule.kill(this)
        throw new Error('died')
      },
      diagnosers: [diagnoserOf(simulation, this)],
      notifiers: [notifierOf(simulation, this)],
      repair: repairOf(simulation, this),
      branches: branchesOf(simulation, this),
      judgeDiff: async () => ({ verdict: 'auto', findings: [] }),
      sourceKind,
      remedies: REMEDIES,
      trackers: trackersOf(() => undefined),
      redactOutbound: (value) => value,
      submit: async () => {},
      project: () => project,
      limits,
    }
  }

  #killSwitch(): KillSwitch {
    const { schedule, mutation, dataDir, store } = this.#simulation
    const sql: Sql = { query: (text, params) => this.#reachStore(store, text, params) }
    const read: KillSwitch['read'] = () => schedule.step(this, 'kill switch', () => readKillSwitch({ dataDir, sql }))
    const real = createKillSwitch({ read, clock: this.clock, pollMs: KILL_POLL_MS })
    return mutation?.killSwitch?.(real) ?? real
  }

  /** Part of a step, so no step of its own. */
  #reachStore: (
    store: Simulation['store'],
    text: string,
    params?: readonly (string | number | null)[],
  ) => Promise<never[]> = async (store, text, params) => {
    if (store.isGone) throw new Error('The store is gone.')
    return store.db.query(text, params)
  }

  #logger(): Logger {
    const logger: Logger = {
      info: () => {},
      warn: () => {},
      error: (message, fields) => {
        if (this.state === 'dead' || EXPECTED_ERRORS.test(message)) return
        this.#simulation.suspect(`${this.name} logs an error: ${message} ${JSON.stringify(fields)}`)
      },
      child: () => logger,
    }
    return logger
  }
}
