import type { Activity } from '../domain/activity.ts'
import { ExternalError } from '../domain/errors.ts'
import type { Event } from '../domain/event.ts'
import type { Feedback } from '../domain/feedback.ts'
import type { Clock } from '../lib/clock.ts'
import { othersTurn } from '../lib/others-turn.ts'
import type { ActivityIntake } from '../self-check/intake.ts'
import type { SessionCount } from '../sources/source.ts'
import type { Database, Sql } from '../store/database.ts'
import { EVENT_IDS_PRUNE_EVERY, pruneEventIds } from '../store/event-ids.ts'
import { saveFeedback } from '../store/feedback.ts'
import { countIngest } from '../store/ingest-counts.ts'
import { saveLogCursors } from '../store/log-cursors.ts'
import { addSessions } from '../store/release-exposures.ts'
import { GroupedElsewhere, type Grouper, group, type OnGrouped } from './group.ts'
import type { FrameMapper } from './map-frames.ts'
import { createNovelty, NOVELTY_LIMITS, type Novelty, type NoveltyLimits } from './novelty.ts'
import { createReleaseBook } from './release-book.ts'

/** What a source made of one request. */
export interface Submission {
  projectId: number
  events: readonly Event[]
  sessions: readonly SessionCount[]
  feedback?: readonly Feedback[]
  /** For a self-check; where they are absent its events speak for themselves. */
  activities?: readonly Activity[]
  /** Items by kind: kept, only counted, or refused. */
  counts: Readonly<Record<string, number>>
  /** What the request took, as a measure of what its events take while they wait. */
  bytes: number
  /** Moves in the transaction that holds the events: what was read before it is never read again, and nothing is passed over. */
  cursor?: { log: string; position: string }
  /** Told which issue its events belong to; not of what is too much to be kept apart, and nothing when the transaction fails later. */
  onGrouped?: (issueId: number) => void
}

export interface IngestQueue {
  /**
   * Resolves when what was submitted is committed. Throws ExternalError, and nothing of it is kept, when the queue is full or
   * the store fails.
   */
  submit(submission: Submission): Promise<void>
  depth(): number
}

const MIB = 1024 * 1024

export interface IngestLimits extends NoveltyLimits {
  /** One transaction holds at most so many requests and events: a longer one would keep the first of them waiting. */
  batchSubmissionsMax: number
  batchEventsMax: number
  batchBytesMax: number
  /** Requests that wait for a commit, and what they hold; more are refused. */
  queueMax: number
  queueBytesMax: number
  retryAfterMs: number
}

export const INGEST_LIMITS: IngestLimits = {
  ...NOVELTY_LIMITS,
  batchSubmissionsMax: 500,
  batchEventsMax: 1000,
  batchBytesMax: 8 * MIB,
  queueMax: 5000,
  queueBytesMax: 64 * MIB,
  retryAfterMs: 5000,
}

interface Waiting {
  submission: Submission
  resolve: () => void
  reject: (error: unknown) => void
}

const HOUR_MS = 3_600_000
const PRUNE_EVERY_MS = 60_000
/** How often a batch is written anew because another server was first. What it lost once is known the next time. */
const RACES_MAX = 10

/** Group commit: whatever waits when the store is free becomes one transaction, and is answered when that is durable. */
export function createIngestQueue({
  db,
  clock,
  grouper,
  mapFrames,
  selfCheck,
  onCommitted = () => {},
  limits: overrides,
}: {
  db: Database
  clock: Clock
  grouper: Grouper
  /** Puts original places into stacks of minified scripts. */
  mapFrames?: FrameMapper
  /** Takes note of what services do, for those whose self-check is on. */
  selfCheck?: ActivityIntake
  /** Something new can be seen. */
  onCommitted?: () => void
  limits?: Partial<IngestLimits>
}): IngestQueue {
  const limits = { ...INGEST_LIMITS, ...overrides }
  const novelty = createNovelty(clock, limits)
  const releaseBook = createReleaseBook()
  const waiting: Waiting[] = []
  let waitingBytes = 0
  let isCommitting = false
  let prunedMs = clock.nowMs()
  let unpruned = 0

  async function commitAll(): Promise<void> {
    isCommitting = true
    while (waiting.length > 0) {
      // Requests that are being read at this moment join the batch, and sockets get their turn between two of them.
      await othersTurn()
      const batch = takeBatch(waiting, limits)
      await commit(batch)
      waitingBytes -= batch.reduce((sum, { submission }) => sum + submission.bytes, 0)
    }
    isCommitting = false
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      await writeAgainWhenRaced(batch)
    } catch (error) {
      // A fault of ours in one of them must not cost the others their acknowledgement.
      if (batch.length > 1 && !(error instanceof ExternalError)) return commitEach(batch)
      for (const { reject } of batch) reject(error)
      return
    }
    for (const { resolve } of batch) resolve()
    onCommitted()
  }

  async function writeAgainWhenRaced(batch: readonly Waiting[], racesLeft = RACES_MAX): Promise<void> {
    try {
      await db.transaction((tx) => write(tx, batch))
    } catch (error) {
      if (!(error instanceof GroupedElsewhere)) throw error
      if (racesLeft > 0) return writeAgainWhenRaced(batch, racesLeft - 1)
      const reason = 'Other servers store the same new problems at this moment.'
      throw new ExternalError(reason, { retryAfterMs: limits.retryAfterMs, cause: error })
    }
  }

  async function commitEach(batch: readonly Waiting[]): Promise<void> {
    for (const one of batch) await commit([one])
  }

  async function write(tx: Sql, batch: readonly Waiting[]): Promise<void> {
    const nowMs = clock.nowMs()
    const submissions = batch.map(({ submission }) => submission)
    const events = submissions.flatMap((submission) => submission.events)
    const fresh = await group(tx, { events, nowMs, grouper, novelty, releaseBook, onGrouped: listenersOf(submissions) })
    await selfCheck?.note(tx, { submissions, fresh, nowMs })
    const sessions = sessionsOf(submissions, novelty)
    await releaseBook.note(tx, sessions.map(releaseOf), nowMs)
    await addSessions(tx, sessions, nowMs)
    await keepFeedback(tx, { submissions, grouper, nowMs })
    await countIngest(tx, countsOf(submissions, nowMs))
    await saveLogCursors(tx, cursorsOf(submissions), nowMs)
    unpruned += events.length
    if (nowMs - prunedMs < PRUNE_EVERY_MS && unpruned < EVENT_IDS_PRUNE_EVERY) return
    prunedMs = nowMs
    unpruned = 0
    await pruneEventIds(tx, nowMs)
  }

  return {
    submit: async (sent) => {
      const submission = mapFrames ? { ...sent, events: await mapFrames(sent.events) } : sent
      return new Promise((resolve, reject) => {
        if (waiting.length >= limits.queueMax || waitingBytes + submission.bytes > limits.queueBytesMax) {
          const reason = 'Too many requests wait to be stored.'
          return reject(new ExternalError(reason, { retryAfterMs: limits.retryAfterMs }))
        }
        waiting.push({ submission, resolve, reject })
        waitingBytes += submission.bytes
        if (!isCommitting) void commitAll()
      })
    },
    depth: () => waiting.length,
  }
}

function takeBatch(waiting: Waiting[], limits: IngestLimits): Waiting[] {
  let size = 0
  let events = 0
  let bytes = 0
  for (const { submission } of waiting) {
    events += submission.events.length
    bytes += submission.bytes
    const isFull = size === limits.batchSubmissionsMax || events > limits.batchEventsMax || bytes > limits.batchBytesMax
    // One that is larger than a batch still goes, alone.
    if (size > 0 && isFull) break
    size += 1
  }
  return waiting.splice(0, size)
}

/** undefined where nobody asks, as nearly always: then nothing is looked up. */
function listenersOf(submissions: readonly Submission[]): OnGrouped | undefined {
  const listeners = new Map(
    submissions.flatMap(({ events, onGrouped }) =>
      onGrouped ? events.map((event) => [event, onGrouped] as const) : [],
    ),
  )
  return listeners.size === 0 ? undefined : (event, issueId) => listeners.get(event)?.(issueId)
}

function sessionsOf(submissions: readonly Submission[], novelty: Novelty) {
  const sums = new Map<string, { projectId: number; release: string; sessions: number; errors: number }>()
  for (const { projectId, sessions } of submissions) {
    for (const { release: sent, sessions: count, errored, crashed } of sessions) {
      const release = novelty.releaseName(projectId, sent)
      const key = `${projectId}:${release}`
      const sum = sums.get(key) ?? { projectId, release, sessions: 0, errors: 0 }
      sums.set(key, { ...sum, sessions: sum.sessions + count, errors: sum.errors + errored + crashed })
    }
  }
  return sorted(sums)
}

function countsOf(submissions: readonly Submission[], nowMs: number) {
  const hourMs = nowMs - (nowMs % HOUR_MS)
  const sums = new Map<string, { projectId: number; kind: string; hourMs: number; items: number }>()
  for (const { projectId, counts } of submissions) {
    for (const [kind, items] of Object.entries(counts)) {
      const key = `${projectId}:${kind}`
      sums.set(key, { projectId, kind, hourMs, items: items + (sums.get(key)?.items ?? 0) })
    }
  }
  return sorted(sums)
}

function cursorsOf(submissions: readonly Submission[]) {
  const newest = new Map<string, { projectId: number; log: string; position: string }>()
  for (const { projectId, cursor } of submissions) {
    if (cursor) newest.set(`${projectId}:${cursor.log}`, { projectId, ...cursor })
  }
  return sorted(newest)
}

/** After the events of the same batch, so that it finds the one that it is about. */
async function keepFeedback(
  tx: Sql,
  { submissions, grouper, nowMs }: { submissions: readonly Submission[]; grouper: Grouper; nowMs: number },
): Promise<void> {
  for (const { projectId, feedback = [] } of submissions) {
    for (const said of feedback)
      await saveFeedback(tx, { projectId, feedback: grouper.redactFeedback?.(said) ?? said, nowMs })
  }
}

function releaseOf({ projectId, release }: { projectId: number; release: string }) {
  return { projectId, name: release }
}

/** Several servers write the same rows: in one order, they wait for each other and never in a circle. */
function sorted<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
