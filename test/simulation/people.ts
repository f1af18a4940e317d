import { UserError } from '../../src/domain/errors.ts'
import { acknowledge } from '../../src/pipeline/acknowledge.ts'
import { answerApproval } from '../../src/pipeline/answer-approval.ts'
import { goOn } from '../../src/pipeline/control.ts'
import { engageKillSwitch } from '../../src/pipeline/kill-switch.ts'
import type { Approval } from '../../src/store/approvals.ts'
import { setBreaker } from '../../src/store/breaker.ts'
import { camelRow } from '../../src/store/rows.ts'
import type { Actor } from './schedule.ts'
import type { Simulation } from './simulation.ts'
import { storeOf } from './store.ts'

const LOOK_MS_MAX = 20_000
const KILLED_MS_MAX = 30_000
const APPROVES = 0.6
const REJECTS = 0.15
/** Of what another person has answered, or what is another plan by now. */
const LATE = 0.1

/** Those who answer, stop everything and let it go on. */
export class People {
  readonly #simulation: Simulation
  readonly #actor: Actor = { name: 'people', state: 'runs', skewMs: 0 }

  constructor(simulation: Simulation) {
    this.#simulation = simulation
  }

  start(): void {
    void this.#answerQuestions()
    if (this.#simulation.faults.has('kill_switch')) void this.#stopEverything()
  }

  /** What people do once they see that all is well again: nothing stays stopped. */
  async restoreOrder(): Promise<void> {
    const { dataDir, store, world, storeClock } = this.#simulation
    world.killedMs = null
    await setBreaker(store.db, 1, { open: false, reason: '' }, storeClock.nowMs())
    await goOn({ dataDir, by: 'ada', nowMs: storeClock.nowMs() }, { db: store.db, projectIds: [1] })
  }

  /** A canary whose attempt was handed over is a person's to take away. */
  async tidyUp(): Promise<void> {
    const { store, world } = this.#simulation
    const { canary } = world.target
    if (canary === null) return
    const [attempt] = await store.db.query<{ state: string }>(
      'select a.state from attempts a join deployments d on d.attempt_id = a.id where d.release = $1',
      [canary],
    )
    if (attempt?.state === 'failed') world.tidyUp()
  }

  async #answerQuestions(): Promise<void> {
    const { schedule, random } = this.#simulation
    const clock = schedule.clockOf(this.#actor)
    for (;;) {
      await clock.sleep(random.between(1_000, LOOK_MS_MAX))
      await this.#try(() => this.#answer(clock.nowMs()))
      await this.#try(() => this.#takeCare(clock.nowMs()))
      await this.#try(() => this.#changePlan())
    }
  }

  async #answer(nowMs: number): Promise<void> {
    const { random, servers } = this.#simulation
    const db = storeOf(this.#actor, this.#simulation)
    const rows = await db.query('select * from approvals order by id')
    const questions = rows.map((row) => camelRow<Approval>(row))
    const open = questions.filter(({ state }) => state === 'pending')
    const question = random.chance(LATE) ? random.pick(questions) : random.pick(open)
    if (!question) return
    const how = random.next()
    if (how > APPROVES + REJECTS) return
    await answerApproval(db, {
      approvalId: question.id,
      answer: how < APPROVES ? 'approved' : 'rejected',
      planHash: question.planHash,
      by: random.pick(['ada', 'grace']),
      reason: '',
      nowMs,
    })
    for (const server of servers) server.wake()
  }

  async #takeCare(nowMs: number): Promise<void> {
    const { random } = this.#simulation
    const db = storeOf(this.#actor, this.#simulation)
    const open = await db.query<{ id: number }>("select id from escalations where state = 'open'")
    if (open.length > 0 && random.chance(0.3)) await acknowledge(db, random.pick(open).id, { by: 'ada', nowMs })
  }

  /** Behind the back of who was asked, as another version of the program could. */
  async #changePlan(): Promise<void> {
    const { faults, random } = this.#simulation
    if (!faults.strikes('plan_changes', 0.3)) return
    const db = storeOf(this.#actor, this.#simulation)
    await db.query("update attempts set plan_hash = $1 where state = 'awaiting_approval'", [`changed-${random.next()}`])
  }

  async #stopEverything(): Promise<void> {
    const { schedule, random, world, dataDir, faults, store } = this.#simulation
    const clock = schedule.clockOf(this.#actor)
    while (!faults.isOver) {
      await clock.sleep(random.between(10_000, 90_000))
      if (faults.isOver) return
      await schedule.step(this.#actor, 'engage the kill switch', async () => {
        await engageKillSwitch({ dataDir, reason: 'drill', ...(store.isGone ? {} : { sql: store.db }) })
        world.killedMs = schedule.nowMs
      })
      await clock.sleep(random.between(2_000, KILLED_MS_MAX))
      if (faults.isOver) return
      await this.#try(() =>
        schedule.step(this.#actor, 'release the kill switch', async () => {
          if (store.isGone) return
          world.killedMs = null
          await goOn({ dataDir, by: 'ada', nowMs: clock.nowMs() }, { db: store.db, projectIds: [1] })
        }),
      )
    }
  }

  /** People are told what does not work, and try again or not. */
  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (error instanceof UserError || (error as Error).name === 'ExternalError') return
      this.#simulation.suspect(`a person is told: ${(error as Error).stack}`)
    }
  }
}
