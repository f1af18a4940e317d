import { createHash } from 'node:crypto'
import { ExternalError, UserError } from '../../domain/errors.ts'
import type { Delivery, DeliverySubject, RawDelivery } from '../../forges/forge.ts'
import { enqueueJob } from '../../jobs/jobs.ts'
import type { Clock } from '../../lib/clock.ts'
import { othersTurn } from '../../lib/others-turn.ts'
import type { Database, Sql } from '../../store/database.ts'
import { claimDeliveries, type DeliveryKeys, pruneDeliveries } from '../../store/forge-deliveries.ts'
import { findPullRequestByNumber } from '../../store/pull-requests.ts'
import { jobOf } from '../stage.ts'
import { queueReadRun, queueReadThread } from './jobs.ts'
import type { Pipelines } from './settings.ts'

export interface DeliveryParts {
  db: Database
  clock: Clock
  projects: readonly { id: number; pipelines?: Pick<Pipelines, 'forge'> }[]
  /** Off: deliveries are answered and nothing is done. */
  enabled: boolean
}

/**
 * Takes a delivery of a forge's webhook. It only says what to look at: work is queued, and the answer waits for nothing but the commit.
 * @returns whether it was new.
 * @throws UserError 401 when it is not signed for any project; ExternalError when too many wait.
 */
export type TakeDelivery = (forgeId: string, raw: RawDelivery) => Promise<boolean>

/** More are refused, and sent again or found by polling. */
const WAITING_MAX = 2_000
const BATCH_MAX = 200
const RETRY_AFTER_MS = 5_000

interface Waiting extends DeliveryKeys {
  delivery: Delivery
  resolve: (isNew: boolean) => void
  reject: (error: unknown) => void
}

/** Group commit, as in ingest: a burst is as many transactions as the store has time for. */
export function createTakeDelivery({ db, clock, projects, enabled }: DeliveryParts): TakeDelivery {
  const waiting: Waiting[] = []
  let isCommitting = false

  async function commitAll(): Promise<void> {
    isCommitting = true
    while (waiting.length > 0) {
      // Without it a store that answers at once commits each by itself: no other delivery is read before.
      await othersTurn()
      await commit(waiting.splice(0, BATCH_MAX))
    }
    isCommitting = false
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const nowMs = clock.nowMs()
      const answers = await db.transaction(async (tx) => {
        const isNew = await claimDeliveries(tx, batch, nowMs)
        for (const told of subjectsOf(batch.filter((_, i) => isNew[i]))) await queue(tx, told, nowMs)
        await pruneDeliveries(tx, nowMs)
        return isNew
      })
      for (const [i, { resolve }] of batch.entries()) resolve(answers[i]!)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  return async (forgeId, raw) => {
    const owned = ownerOf(projects, forgeId, raw)
    if (!enabled) return false
    if (waiting.length >= WAITING_MAX)
      throw new ExternalError('Too many deliveries wait to be stored.', { retryAfterMs: RETRY_AFTER_MS })
    const keys = [`id:${owned.delivery.id}`, `body:${createHash('sha256').update(raw.body).digest('hex')}`]
    return new Promise((resolve, reject) => {
      waiting.push({ ...owned, keys, resolve, reject })
      if (!isCommitting) void commitAll()
    })
  }
}

function ownerOf(
  projects: DeliveryParts['projects'],
  forgeId: string,
  raw: RawDelivery,
): { projectId: number; delivery: Delivery } {
  for (const { id, pipelines } of projects) {
    const delivery = pipelines?.forge.id === forgeId ? pipelines.forge.readDelivery(raw) : undefined
    if (delivery) return { projectId: id, delivery }
  }
  const message = 'The delivery is not signed with the webhook_secret of a project of this repository.'
  throw new UserError(message, { status: 401 })
}

interface Told {
  projectId: number
  subject: DeliverySubject
}

/** Each once, however many tell of it. Sorted, so that servers cannot wait in a circle. */
function subjectsOf(deliveries: readonly Waiting[]): Told[] {
  const told = deliveries.flatMap(({ projectId, delivery }) =>
    delivery.subjects.map((subject) => [JSON.stringify([projectId, subject]), { projectId, subject }] as const),
  )
  const once = new Map(told)
  return [...once.keys()].sort().map((name) => once.get(name)!)
}

async function queue(tx: Sql, { projectId, subject }: Told, nowMs: number): Promise<void> {
  if (subject.kind === 'run') return queueReadRun(tx, { projectId, runId: subject.runId }, nowMs)
  if (subject.kind === 'thread') return queueReadThread(tx, { projectId, number: subject.number }, nowMs)
  const ours = await findPullRequestByNumber(tx, projectId, subject.number)
  if (ours?.state === 'open')
    await enqueueJob(tx, jobOf({ stage: 'follow', issueId: ours.issueId, attemptId: ours.attemptId }, nowMs))
}
