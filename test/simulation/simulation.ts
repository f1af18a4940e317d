import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SEVERITIES } from '../../src/domain/severity.ts'
import type { Clock } from '../../src/lib/clock.ts'
import type { PipelineContext, Project } from '../../src/pipeline/context.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/policy/policy.ts'
import { openDatabase } from '../../src/store/open.ts'
import { Clients } from './clients.ts'
import { disturb } from './disturb.ts'
import { Faults } from './faults.ts'
import { assertEnd, assertInvariants } from './invariants.ts'
import type { Mutation } from './mutations.ts'
import { People } from './people.ts'
import { Random } from './random.ts'
import { type Actor, Schedule } from './schedule.ts'
import { Server } from './server.ts'
import type { Rewrite, SharedStore } from './store.ts'
import { ViolationError } from './violation.ts'
import { World } from './world.ts'

/** How long things go wrong, by the clock of the schedule. */
const TROUBLE_MS = 120_000
/** Then everything works, and the program must come to rest within this time: several waits for the next hour's deploys fit in. */
const REST_MS_MAX = 12 * 3_600_000
const STEPS_MAX = 60_000
const BREAKER_COOLDOWN_MS = 2 * 3_600_000
const AUDIT_EVERY_CHANGES = 100

export interface Outcome {
  seed: number
  /** What went wrong, in a sentence; undefined when everything held. */
  violation?: string
  faults: string
  steps: number
  trace: string
  /** What happened, to see that a run is not empty. */
  seen: Record<string, number>
}

/** One run of everything: servers, clients and people over one store and one app, by the order that a seed gives. */
export class Simulation {
  readonly random: Random
  readonly faults: Faults
  readonly schedule: Schedule
  readonly world = new World()
  readonly store: SharedStore
  readonly dataDir: string
  readonly mutation: Mutation | undefined
  readonly rewrite: Rewrite | undefined
  readonly limits: PipelineContext['limits']
  readonly policy: Policy
  readonly project: Project
  readonly storeClock: Clock
  readonly clients: Clients
  readonly people: People
  servers: Server[] = []
  /** The world itself, for what happens by nobody's doing. */
  readonly nature: Actor = { name: 'nature', state: 'runs', skewMs: 0 }
  readonly #serversMax: number
  #started = 0
  #changes = 0
  #suspicion: string | undefined

  private constructor(
    seed: number,
    {
      store,
      dataDir,
      mutation,
      traceMax,
    }: { store: SharedStore; dataDir: string; mutation: Mutation | undefined; traceMax: number },
  ) {
    const random = new Random(seed)
    this.random = random
    this.store = store
    this.dataDir = dataDir
    this.mutation = mutation
    this.rewrite = mutation?.rewrite
    this.faults = new Faults(random, mutation?.needs)
    this.schedule = new Schedule(random, { traceMax })
    this.storeClock = this.schedule.clockOf(this.nature)
    this.limits = {
      debounceMs: random.between(0, 3) * 1000,
      approvalTtlMs: 60_000,
      escalationTimeoutMs: 60_000,
      confirmMs: 10_000,
    }
    this.policy = { ...policyOf(random), ...mutation?.given }
    this.project = projectOf(this.policy)
    this.#serversMax = random.between(1, 3)
    this.clients = new Clients(this)
    this.people = new People(this)
  }

  /** Runs a seed to its end. `template` is an empty store. */
  static async run(
    seed: number,
    { template, mutation, traceMax = 120 }: { template: string; mutation?: Mutation; traceMax?: number },
  ): Promise<Outcome> {
    const dataDir = mkdtempSync(join(template, '..', 'seed-'))
    copyFileSync(join(template, 'prunella.db'), join(dataDir, 'prunella.db'))
    const db = await openDatabase({ dataDir })
    try {
      const simulation = new Simulation(seed, {
        store: { db, isGone: false, isChanged: false },
        dataDir,
        mutation,
        traceMax,
      })
      return await simulation.#run(seed)
    } finally {
      await db.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  }

  get isAlone(): boolean {
    return this.#serversMax === 1
  }

  get runningServers(): Server[] {
    return this.servers.filter(({ state }) => state === 'runs')
  }

  startServer(): void {
    this.#started += 1
    const server = new Server(this, `server${this.#started}`)
    if (this.faults.has('clock_jumps') && !this.faults.isOver) server.skewMs = this.random.between(-5_000, 5_000)
    this.servers.push(server)
    void server.start({ isAlone: this.isAlone })
  }

  /** Something that must not be, found where it cannot be thrown. */
  suspect(violation: string): void {
    this.#suspicion ??= violation
  }

  async #run(seed: number): Promise<Outcome> {
    let violation: string | undefined
    try {
      await this.#trouble()
      await this.#rest()
      await assertEnd(this)
    } catch (error) {
      violation = error instanceof ViolationError ? error.message : String((error as Error).stack)
    }
    for (const server of this.servers) this.schedule.kill(server)
    return {
      seed,
      ...(violation === undefined ? {} : { violation }),
      faults: this.faults.toString(),
      steps: this.schedule.steps,
      trace: violation === undefined ? '' : this.schedule.lastSteps(),
      seen: await this.#seen(),
    }
  }

  async #trouble(): Promise<void> {
    for (let i = 0; i < this.#serversMax; i++) this.startServer()
    this.clients.start()
    this.people.start()
    while (this.schedule.nowMs < TROUBLE_MS) {
      disturb(this)
      await this.#step()
    }
  }

  /** No more faults, and nobody does anything new: what was begun must come to an end. */
  async #rest(): Promise<void> {
    this.faults.isOver = true
    this.store.isGone = false
    this.clients.stop()
    await this.people.restoreOrder()
    for (const server of this.servers) if (server.state === 'paused') this.wake(server)
    this.servers = this.servers.filter(({ state }) => state !== 'dead')
    while (this.servers.length < this.#serversMax) this.startServer()
    const untilMs = this.schedule.nowMs + REST_MS_MAX
    while (!(await this.#isAtRest())) {
      if (this.schedule.nowMs > untilMs) throw new ViolationError(`It does not come to rest: ${await this.#openWork()}`)
      await this.people.tidyUp()
      // Many steps between two looks: looking costs more than going.
      for (let i = 0; i < 20; i++) await this.#step()
    }
  }

  async #step(): Promise<void> {
    if (this.schedule.steps > STEPS_MAX)
      throw new ViolationError(`It takes more than ${STEPS_MAX} steps: ${await this.#openWork()}`)
    await this.schedule.next()
    if (this.#suspicion) throw new ViolationError(this.#suspicion)
    if (!this.store.isChanged) return
    this.store.isChanged = false
    this.#changes += 1
    await assertInvariants(this, { withAudit: this.#changes % AUDIT_EVERY_CHANGES === 0 })
  }

  wake(server: Server): void {
    server.state = 'runs'
    server.wokenMs = this.schedule.nowMs
    this.schedule.note(server, 'is woken')
  }

  async #isAtRest(): Promise<boolean> {
    if (this.clients.hasUnsent) return false
    const rows = await this.store.db.query(
      "select 1 from jobs where state in ('pending', 'in_progress', 'stuck') limit 1",
    )
    return rows.length === 0
  }

  async #openWork(): Promise<string> {
    const jobs = await this.store.db.query<Record<string, unknown>>(
      "select kind, subject, state, attempts, last_error from jobs where state in ('pending', 'in_progress', 'stuck')",
    )
    return JSON.stringify({ unsent: this.clients.hasUnsent, jobs })
  }

  async #seen(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {}
    const count = (what: string): void => {
      counts[what] = (counts[what] ?? 0) + 1
    }
    for (const { action } of this.world.done) count(action)
    for (const { state } of await this.store.db.query<{ state: string }>('select state from issues'))
      count(`issue ${state}`)
    for (const { state } of await this.store.db.query<{ state: string }>('select state from attempts'))
      count(`attempt ${state}`)
    return counts
  }
}

function policyOf(random: Random): Policy {
  return {
    ...DEFAULT_POLICY,
    // What a breaker lets through once more belongs to the run: a day is longer than what is left to come to rest.
    brokenFixesCooldownMs: BREAKER_COOLDOWN_MS,
    phase: random.pick([2, 3, 4, 4, 4]),
    autoDeploySeverity: random.some(SEVERITIES, 0.7),
    maxAutoDeploysPerHour: random.between(1, 4),
    attemptsMax: random.between(1, 3),
    requireTestsPass: random.chance(0.7),
    review: random.pick(['before_deploy', 'after_deploy', 'after_deploy']),
    dryRun: random.chance(0.05),
  }
}

function projectOf(policy: Policy): Project {
  return {
    id: 1,
    name: 'shop',
    policy,
    isPublicSource: false,
    hasRepository: true,
    hasTarget: true,
    services: [],
    repo: '/nowhere',
    readSource: async () => undefined,
    verification: { requestsMin: 40, durationMinMs: 5_000, timeoutMs: 90_000, pollMs: 3_000 },
  }
}

/** An empty store, to be copied for each seed. */
export async function createTemplate(dir: string): Promise<string> {
  const template = join(dir, 'template')
  mkdirSync(template, { recursive: true })
  const db = await openDatabase({ dataDir: template })
  await db.close()
  return template
}
