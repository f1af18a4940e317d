import { verifyAudit } from '../../src/store/audit-verify.ts'
import type { Simulation } from './simulation.ts'
import { ViolationError } from './violation.ts'

interface Now {
  crowded: number | null
  events: number
  unproven: number | null
}

/** One statement: it is run after every change. */
const LOOK = `select
  (select issue_id from attempts where ended_ms is null group by issue_id having count(*) > 1 limit 1) as crowded,
  (select coalesce(sum(event_count), 0) from issues) as events,
  (select i.id from issues i where i.state = 'healed' and not exists (
     select 1 from attempts a join verifications v on v.attempt_id = a.id
     where a.issue_id = i.id and a.state = 'promoted' and v.verdict = 'verified') limit 1) as unproven`

/** What holds after every step. */
export async function assertInvariants(simulation: Simulation, { withAudit }: { withAudit: boolean }): Promise<void> {
  const { store, clients } = simulation
  const [now] = await store.db.query<Now>(LOOK)
  const { crowded, events, unproven } = now!
  if (crowded !== null) throw new ViolationError(`Issue ${crowded} has more than one open attempt.`)
  if (events < clients.acknowledged.size)
    throw new ViolationError(`${clients.acknowledged.size} events are acknowledged, and ${events} are counted.`)
  if (events > clients.sent.size)
    throw new ViolationError(`${clients.sent.size} events were sent, and ${events} are counted.`)
  if (unproven !== null) throw new ViolationError(`Issue ${unproven} is healed, and no verification says so.`)
  if (withAudit) await assertAudit(simulation)
}

async function assertAudit({ store }: Simulation): Promise<void> {
  const verdict = await verifyAudit(store.db)
  if (!verdict.intact) throw new ViolationError(`The audit log is not whole: ${verdict.reason}`)
}

async function countedEvents({ store }: Simulation): Promise<number> {
  const [row] = await store.db.query<{ events: number | null }>('select sum(event_count) as events from issues')
  return row!.events ?? 0
}

interface AttemptRow {
  id: number
  issue_id: number
  state: string
  ended_ms: number | null
  release: string | null
}

/** How each attempt may have ended. */
const ENDS = new Set(['promoted', 'rolled_back', 'handed_over', 'rejected', 'expired', 'failed', 'cancelled'])
const RESTING = new Set(['healed', 'needs_human', 'diagnosed'])

/** What holds when everything has come to rest. */
export async function assertEnd(simulation: Simulation): Promise<void> {
  const { store, clients, world, policy } = simulation
  await assertAudit(simulation)
  const counted = await countedEvents(simulation)
  if (counted !== clients.sent.size)
    throw new ViolationError(
      `${clients.sent.size} events were sent until they were acknowledged, and ${counted} are counted.`,
    )
  const attempts = await store.db.query<AttemptRow>(
    `select a.id, a.issue_id, a.state, a.ended_ms, d.release from attempts a
     left join deployments d on d.attempt_id = a.id`,
  )
  for (const attempt of attempts) assertEnded(simulation, attempt)
  const counts = await store.db.query<{ issue_id: number; tries: number }>(
    // Counted anew each time that the issue is opened: what came back is another time.
    `select a.issue_id, count(*) as tries from attempts a where a.state <> 'cancelled'
     group by a.issue_id, (select count(*) from transitions t where t.issue_id = a.issue_id and t.subject_kind = 'issue'
       and t.to_state = 'open' and t.at_ms <= a.started_ms)`,
  )
  const tooMany = counts.find(({ tries }) => tries > policy.attemptsMax!)
  if (tooMany) throw new ViolationError(`Issue ${tooMany.issue_id} was tried ${tooMany.tries} times.`)
  for (const { id, state } of await store.db.query<{ id: number; state: string }>('select id, state from issues')) {
    if (!RESTING.has(state)) throw new ViolationError(`Issue ${id} rests in ${state}.`)
    if (state === 'needs_human') await assertHandedOver(simulation, id)
  }
  for (const { key, attemptId } of world.done) {
    if (!attempts.some(({ id }) => id === attemptId)) throw new ViolationError(`${key} was done for no attempt.`)
  }
}

function assertEnded({ world }: Simulation, { id, state, ended_ms, release }: AttemptRow): void {
  if (!ENDS.has(state) || ended_ms === null) throw new ViolationError(`Attempt ${id} rests in ${state}.`)
  const isDone = (action: string): boolean => world.isDone(`attempt:${id}:${action}`)
  if (state === 'promoted' && !isDone('promote'))
    throw new ViolationError(`Attempt ${id} is promoted, and nobody did it.`)
  if (state === 'promoted' && isDone('rollback'))
    throw new ViolationError(`Attempt ${id} is promoted and was rolled back.`)
  const runs = release !== null && (world.target.canary === release || world.stable === release)
  if (state === 'rolled_back' && runs) throw new ViolationError(`Attempt ${id} is rolled back, and its release runs.`)
}

async function assertHandedOver({ store }: Simulation, issueId: number): Promise<void> {
  const [row] = await store.db.query(
    `select 1 from escalations where issue_id = $1
     union all select 1 from attempts where issue_id = $1 and state = 'rejected' limit 1`,
    [issueId],
  )
  if (!row) throw new ViolationError(`Issue ${issueId} needs a person, and nobody is told.`)
}
