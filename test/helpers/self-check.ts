import { claimJobs } from '../../src/jobs/claim.ts'
import type { Logger } from '../../src/lib/logger.ts'
import { createLogger } from '../../src/lib/logger.ts'
import { redactEvent } from '../../src/lib/redact/redact-event.ts'
import { redactText } from '../../src/lib/redact/redact-text.ts'
import { createIngestQueue, type IngestQueue } from '../../src/pipeline/ingest.ts'
import { createSampling } from '../../src/pipeline/sampling.ts'
import { type SelfCheckConfig, settingsOf } from '../../src/self-check/config.ts'
import { createIntake } from '../../src/self-check/intake.ts'
import {
  createSelfCheck,
  SELF_CHECK_JOB,
  type SelfCheck,
  type SelfCheckParts,
} from '../../src/self-check/self-check.ts'
import type { Told } from '../../src/self-check/tell.ts'
import { json } from '../../src/sources/json/index.ts'
import { logs } from '../../src/sources/logs/index.ts'
import type { Database, Sql } from '../../src/store/database.ts'
import { FakeClock } from './fake-clock.ts'

const LEASE_MS = 30_000
export const MINUTE_MS = 60_000

/** Self-checks with a real store, real sources and real jobs; time moves when told, and what would be filed is collected. */
export class SelfCheckBench {
  readonly clock: FakeClock
  readonly told: Told[] = []
  readonly logged: string[] = []
  readonly #db: Database
  readonly #config: SelfCheckConfig
  readonly #parts: Partial<SelfCheckParts>
  #check!: SelfCheck
  #queue!: IngestQueue

  private constructor(db: Database, config: SelfCheckConfig, parts: Partial<SelfCheckParts>, clock: FakeClock) {
    this.#db = db
    this.#config = config
    this.#parts = parts
    this.clock = clock
  }

  static async open(
    db: Database,
    config: SelfCheckConfig = {},
    { startMs = Date.UTC(2026, 4, 6, 14), ...parts }: Partial<SelfCheckParts> & { startMs?: number } = {},
  ): Promise<SelfCheckBench> {
    const bench = new SelfCheckBench(db, config, parts, new FakeClock(startMs))
    await bench.restart()
    return bench
  }

  /** As a new process on the same store. */
  async restart(): Promise<void> {
    const { clock } = this
    const db = this.#db
    const logger: Logger = createLogger((line) => this.logged.push(line), clock.nowMs.bind(clock))
    const roles = [1, 2].map((projectId) => ({
      projectId,
      service: projectId === 1 ? 'shop' : 'bank',
      settings: settingsOf(undefined, this.#config),
    }))
    this.#check = createSelfCheck({
      db,
      clock,
      logger,
      roles,
      redactText,
      env: {},
      ownLines: () => [],
      report: async (_tx, told) => void this.told.push(told),
      ...this.#parts,
    })
    const intake = createIntake({ isChecked: () => true, redactText, onMany: this.#check.countSoon })
    const grouper = { redact: redactEvent, debounceMs: 0, sampling: createSampling() }
    this.#queue = createIngestQueue({ db, clock, grouper, selfCheck: intake })
    await this.#check.start()
  }

  /** As `POST /api/1/events/`. */
  async events(records: readonly Record<string, unknown>[], projectId = 1): Promise<void> {
    await this.#submit(json, JSON.stringify(records), projectId)
  }

  /** As `POST /api/1/logs/`. */
  async log(lines: readonly string[], projectId = 1): Promise<void> {
    await this.#submit(logs, lines.join('\n'), projectId)
  }

  async #submit(source: typeof json, body: string, projectId: number): Promise<void> {
    const { events, activities, counts } = source.parse({
      projectId,
      route: '',
      body: Buffer.from(body),
      contentType: '',
      receivedMs: this.clock.nowMs(),
      withActivities: true,
    })
    await this.#queue.submit({
      projectId,
      events,
      sessions: [],
      counts,
      bytes: body.length,
      ...(activities && { activities }),
    })
  }

  /** Runs what is due. */
  async work(): Promise<void> {
    const claim = { worker: 'test', kinds: [SELF_CHECK_JOB], busySubjects: [], max: 10, leaseMs: LEASE_MS }
    const jobs = await claimJobs(this.#db, { ...claim, nowMs: this.clock.nowMs() })
    const { signal } = new AbortController()
    const run = {
      signal,
      stopping: signal,
      assertLeaseHeld: async () => {},
      transaction: <T>(work: (tx: Sql) => Promise<T>) => this.#db.transaction(work),
    }
    for (const job of jobs) await this.#check.handle(job, run)
  }

  async advance(ms: number): Promise<void> {
    await this.clock.advance(ms)
    await this.work()
  }

  /** To the next half hour, when a scan is due. */
  async scan(): Promise<Told[]> {
    const before = this.told.length
    const everyMs = 30 * MINUTE_MS
    await this.advance(everyMs - (this.clock.nowMs() % everyMs))
    return this.told.slice(before)
  }

  /** Scans so far, of project 1. */
  async scans(): Promise<number> {
    const [row] = await this.#db.query<{ scans: number }>('select scans from self_check_scans where project_id = 1')
    return row!.scans
  }
}
