import { claimJobs } from '../src/jobs/claim.ts'
import { completeJob, enqueueJob } from '../src/jobs/jobs.ts'
import { systemClock } from '../src/lib/clock.ts'
import { randomId } from '../src/lib/ids.ts'
import { redactEvent } from '../src/lib/redact/redact-event.ts'
import { createIngestQueue, type IngestQueue } from '../src/pipeline/ingest.ts'
import { createSampling } from '../src/pipeline/sampling.ts'
import { appendAudit } from '../src/store/audit.ts'
import type { Database } from '../src/store/database.ts'
import { openDatabase } from '../src/store/open.ts'
import { ensureProject } from '../src/store/projects.ts'
import type { Row } from './report.ts'
import { NOW_MS, parsedSample, sampleEnvelope } from './sample-event.ts'
import { inTempDir } from './temp-dir.ts'
import { compare, type Work } from './timing.ts'

const BATCHES = [1, 50, 500]
/** Different failures among the events of a batch. */
const FAILURES = 10
const TIMES = 10
const KIND = 'bench'

/** What a change of the store costs, against the least that one can: a transaction that inserts one row. */
export async function measureStore(): Promise<Row[]> {
  return inTempDir(async (dataDir) => {
    const db = await openDatabase({ dataDir })
    try {
      await ensureProject(db, { id: 1, name: 'bench', dsnKey: undefined, nowMs: NOW_MS })
      await db.query('create table bench (id integer primary key, text text not null)')
      return [...(await measureGroupCommit(db)), ...(await measureEntries(db))]
    } finally {
      await db.close()
    }
  })
}

export function storeQueue(db: Database): IngestQueue {
  return createIngestQueue({
    db,
    clock: systemClock,
    grouper: { redact: redactEvent, debounceMs: 0, sampling: createSampling() },
  })
}

async function measureGroupCommit(db: Database): Promise<Row[]> {
  const queue = storeQueue(db)
  const rows: Row[] = []
  for (const size of BATCHES) {
    const { costUs, ratio } = await compare(submitBatch(queue, size), insertOne(db))
    const what = `ingest: commit ${size} event${size === 1 ? '' : 's'} together, per event`
    rows.push({ what, cost: costUs / size, unit: 'µs', against: AGAINST, ratio: ratio / size })
  }
  return rows
}

const AGAINST = 'transaction that inserts one row'

function insertOne(db: Database): Work {
  const insert = 'insert into bench (text) values ($1)'
  return { times: TIMES, run: () => db.transaction((tx) => tx.query(insert, [randomId()])) }
}

function submitBatch(queue: IngestQueue, size: number): Work {
  const samples = Array.from({ length: FAILURES }, (_, failure) => parsedSample({ failure }))
  const bytes = sampleEnvelope().envelope.length
  const submission = (index: number) => ({
    projectId: 1,
    events: [{ ...samples[index % FAILURES]!, eventId: randomId() }],
    sessions: [],
    counts: { event: 1 },
    bytes,
  })
  const run = () => Promise.all(Array.from({ length: size }, (_, index) => queue.submit(submission(index))))
  return { times: size >= 500 ? 2 : TIMES, run }
}

async function measureEntries(db: Database): Promise<Row[]> {
  const works: [what: string, work: Work][] = [
    ['audit: append an entry', { times: TIMES, run: () => appendOne(db) }],
    ['job: claim and complete', { times: TIMES, run: () => workOne(db) }],
  ]
  const rows: Row[] = []
  for (const [what, work] of works) {
    if (what.startsWith('job')) await enqueue(db, 20 * TIMES)
    const { costUs, ratio } = await compare(work, insertOne(db))
    rows.push({ what, cost: costUs, unit: 'µs', against: AGAINST, ratio })
  }
  return rows
}

function appendOne(db: Database): Promise<void> {
  const entry = { actor: 'prunella', action: 'canary', subject: 'project bench', phase: 'intent', detail: { a: 1 } }
  return db.transaction((tx) => appendAudit(tx, { ...entry, phase: 'intent', atMs: NOW_MS, effectKey: randomId() }))
}

async function enqueue(db: Database, count: number): Promise<void> {
  await db.transaction(async (tx) => {
    const job = { kind: KIND, payload: null, runAtMs: NOW_MS, nowMs: NOW_MS, attemptsMax: 1 }
    for (let i = 0; i < count; i++) await enqueueJob(tx, { ...job, subject: `bench:${i}` })
  })
}

async function workOne(db: Database): Promise<void> {
  const claim = { worker: 'bench', kinds: [KIND], busySubjects: [], max: 1, leaseMs: 10_000, nowMs: NOW_MS }
  const [job] = await claimJobs(db, claim)
  if (!job) throw new Error('There is no job left to claim.')
  await db.transaction((tx) => completeJob(tx, job, { nowMs: NOW_MS }))
}
