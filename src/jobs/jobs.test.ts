import { describe, expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { canMoveJob, JOB_STATES } from '../domain/job-state.ts'
import type { Sql } from '../store/database.ts'
import { type ClaimOptions, claimJobs, expireAllLeases, expireJob, findExpired, heartbeatJob } from './claim.ts'
import {
  cancelJob,
  completeJob,
  enqueueJob,
  failJob,
  findJob,
  type Job,
  type NewJob,
  parkJob,
  retryJob,
  StaleLeaseError,
} from './jobs.ts'

const LEASE_MS = 1_000

describe('job states', () => {
  test('C08 Pending → InProgress → Stuck → InProgress and the ends; nothing leaves an end', () => {
    const legal = JOB_STATES.flatMap((from) =>
      JOB_STATES.filter((to) => canMoveJob(from, to)).map((to) => `${from} ${to}`),
    )
    expect(legal.sort()).toEqual([
      'in_progress cancelled',
      'in_progress completed',
      'in_progress failed',
      'in_progress pending',
      'in_progress stuck',
      'pending cancelled',
      'pending failed',
      'pending in_progress',
      'stuck cancelled',
      'stuck failed',
      'stuck in_progress',
    ])
  })
})

describeEachEngine('jobs', (getDb) => {
  const enqueue = (job: Partial<NewJob> = {}) =>
    getDb().transaction((tx) =>
      enqueueJob(tx, {
        kind: 'diagnose',
        subject: 'issue:1',
        payload: { n: 1 },
        runAtMs: 0,
        nowMs: 0,
        attemptsMax: 3,
        ...job,
      }),
    )
  const claim = (options: Partial<ClaimOptions> = {}) =>
    claimJobs(getDb(), {
      worker: 'a',
      kinds: ['diagnose', 'decide'],
      busySubjects: [],
      max: 10,
      leaseMs: LEASE_MS,
      nowMs: 0,
      ...options,
    })
  const expireAll = async (nowMs: number) => {
    for (const job of await findExpired(getDb(), nowMs)) await getDb().transaction((tx) => expireJob(tx, job, nowMs))
  }
  const inTx = <T>(work: (tx: Sql) => Promise<T>) => getDb().transaction(work)
  const find = async (job: Job) => (await findJob(getDb(), job.id))!
  const history = async (job: Job) => {
    const rows = await getDb().query<{ to_state: string }>(
      "select to_state from transitions where subject_kind = 'job' and subject_id = $1 order by id",
      [job.id],
    )
    return rows.map((row) => row.to_state)
  }

  test('one open job per kind and subject; asking again keeps it and may hurry it', async () => {
    const first = await enqueue({ runAtMs: 500 })
    expect(await enqueue({ runAtMs: 900, payload: { n: 2 } })).toMatchObject({
      id: first.id,
      runAtMs: 500,
      payload: { n: 1 },
    })
    expect(await enqueue({ runAtMs: 100 })).toMatchObject({ id: first.id, runAtMs: 100, state: 'pending' })
    expect((await enqueue({ kind: 'decide' })).id).not.toBe(first.id)
    expect((await enqueue({ subject: 'issue:2' })).id).not.toBe(first.id)
  })

  test('a job can be queued again after its end', async () => {
    const first = await enqueue()
    const [job] = await claim()
    await inTx((tx) => completeJob(tx, job!, { nowMs: 1 }))
    expect((await enqueue()).id).not.toBe(first.id)
  })

  test('concurrent requests for one job make one', async () => {
    const jobs = await Promise.all(Array.from({ length: 10 }, () => enqueue()))
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(1)
  })

  test('claims what is due, in order, up to a number, of the kinds it knows', async () => {
    await enqueue({ subject: 'late', runAtMs: 20 })
    await enqueue({ subject: 'early', runAtMs: 10 })
    await enqueue({ subject: 'future', runAtMs: 31 })
    await enqueue({ subject: 'foreign', kind: 'notify', runAtMs: 0 })
    expect((await claim({ nowMs: 30, max: 1 })).map((job) => job.subject)).toEqual(['early'])
    const [late, ...others] = await claim({ nowMs: 30, worker: 'b' })
    expect(others).toEqual([])
    expect(late).toMatchObject({
      subject: 'late',
      state: 'in_progress',
      worker: 'b',
      fence: 1,
      attempts: 1,
      leaseUntilMs: 1_030,
    })
  })

  test('X09 of one subject one job runs at a time, whatever its kind', async () => {
    await enqueue({ kind: 'decide' })
    await enqueue({ kind: 'diagnose' })
    await enqueue({ kind: 'diagnose', subject: 'issue:2' })
    const claimed = await claim()
    expect(claimed.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(['decide issue:1', 'diagnose issue:2'])
    expect(await claim({ worker: 'b' })).toEqual([])
    await inTx((tx) => completeJob(tx, claimed[0]!, { nowMs: 1 }))
    expect(await claim({ busySubjects: ['issue:1', 'x'] })).toEqual([])
    expect((await claim()).map(({ kind }) => kind)).toEqual(['diagnose'])
  })

  test('X09 workers that claim at the same moment share the jobs and never a subject', async () => {
    for (let n = 0; n < 12; n++) await enqueue({ kind: n % 2 ? 'diagnose' : 'decide', subject: `issue:${n >> 1}` })
    const claims = await Promise.all(Array.from({ length: 8 }, (_, n) => claim({ worker: `w${n}`, max: 3 })))
    const subjects = claims.flat().map(({ subject }) => subject)
    expect(new Set(subjects).size).toBe(subjects.length)
    expect(subjects.length).toBeGreaterThan(0)
  })

  test('a heartbeat extends the lease of who holds it, and of nobody else', async () => {
    await enqueue()
    const [job] = await claim()
    expect(await heartbeatJob(getDb(), job!, { nowMs: 800, leaseMs: LEASE_MS })).toBe(true)
    expect(await findExpired(getDb(), 1_500)).toEqual([])
    expect(await heartbeatJob(getDb(), { ...job!, worker: 'b' }, { nowMs: 800, leaseMs: LEASE_MS })).toBe(false)
    expect(await heartbeatJob(getDb(), { ...job!, fence: 2 }, { nowMs: 800, leaseMs: LEASE_MS })).toBe(false)
  })

  test('C08 a lease that ran out makes the job stuck; it is taken up again, and the old holder is fenced off', async () => {
    await enqueue()
    const [old] = await claim()
    await expireAll(LEASE_MS)
    expect((await find(old!)).state).toBe('in_progress')
    await expireAll(LEASE_MS + 1)
    expect(await find(old!)).toMatchObject({ state: 'stuck', lastError: 'Its worker fell silent.' })
    const [now] = await claim({ worker: 'b', nowMs: 2_000 })
    expect(now).toMatchObject({ id: old!.id, fence: 2, attempts: 2 })
    expect(await history(old!)).toEqual(['pending', 'in_progress', 'stuck', 'in_progress'])

    expect(await heartbeatJob(getDb(), old!, { nowMs: 2_000, leaseMs: LEASE_MS })).toBe(false)
    const settlements = [
      (tx: Sql) => completeJob(tx, old!, { nowMs: 1 }),
      (tx: Sql) => parkJob(tx, old!, { nowMs: 1, runAtMs: 1, reason: 'x' }),
      (tx: Sql) => retryJob(tx, old!, { nowMs: 1, runAtMs: 1, error: 'x' }),
      (tx: Sql) => failJob(tx, old!, { nowMs: 1, error: 'x' }),
    ]
    for (const settle of settlements) await expect(inTx(settle)).rejects.toThrow(StaleLeaseError)
    expect(await find(old!)).toMatchObject({ state: 'in_progress', worker: 'b' })
  })

  test('the same worker that claims a job again is fenced off from its first claim', async () => {
    await enqueue()
    const [first] = await claim()
    await expireAll(5_000)
    const [second] = await claim({ nowMs: 5_000 })
    await expect(inTx((tx) => completeJob(tx, first!, { nowMs: 1 }))).rejects.toThrow(StaleLeaseError)
    expect(await inTx((tx) => completeJob(tx, second!, { nowMs: 1 }))).toMatchObject({ state: 'completed' })
  })

  test('the only process on a store takes up at once what its dead forerunner held', async () => {
    await enqueue()
    const [old] = await claim()
    await expireAllLeases(getDb())
    await expireAll(1)
    expect(await claim({ worker: 'b', nowMs: 1 })).toMatchObject([{ id: old!.id, fence: 2 }])
  })

  test('workers that keep dying fail the job', async () => {
    const job = await enqueue({ attemptsMax: 2 })
    for (const nowMs of [0, 5_000]) {
      await claim({ nowMs })
      await expireAll(nowMs + LEASE_MS + 1)
    }
    expect(await find(job)).toMatchObject({ state: 'failed', attempts: 2 })
    expect(await claim({ nowMs: 9_000 })).toEqual([])
  })

  test('what falls with its server goes behind what waits: beside a job that takes servers down, the others are not used up too', async () => {
    const subjects = ['issue:1', 'issue:2', 'issue:3', 'issue:4']
    for (const subject of subjects) await enqueue({ subject, attemptsMax: 5 })
    for (let nowMs = 0; nowMs < 4 * 5_000; nowMs += 5_000) {
      await claim({ nowMs, max: 2 })
      await expireAll(nowMs + LEASE_MS + 1)
    }
    const claimed = await claim({ nowMs: 30_000 })
    expect(claimed.map(({ attempts }) => attempts)).toEqual([3, 3, 3, 3])
  })

  test('what the job wrote, what comes next and its end stand or fall together', async () => {
    await enqueue()
    const [job] = await claim()
    const end = async (tx: Sql, error?: Error) => {
      await tx.query("insert into settings (key, value, updated_ms) values ('made', '', 0)")
      await enqueueJob(tx, { kind: 'decide', subject: 'issue:1', payload: null, runAtMs: 0, nowMs: 0, attemptsMax: 3 })
      await completeJob(tx, job!, { nowMs: 1 })
      if (error) throw error
    }
    await expect(inTx((tx) => end(tx, new Error('crash')))).rejects.toThrow('crash')
    expect(await find(job!)).toMatchObject({ state: 'in_progress' })
    expect(await getDb().query("select 1 from settings where key = 'made'")).toEqual([])
    await inTx(end)
    expect((await claim()).map(({ kind }) => kind)).toEqual(['decide'])
  })

  test('waiting is not counted as an attempt, failing is', async () => {
    await enqueue({ attemptsMax: 2 })
    for (let n = 0; n < 5; n++) {
      const [job] = await claim({ nowMs: n * 100 })
      const parked = await inTx((tx) => parkJob(tx, job!, { nowMs: 1, runAtMs: n * 100 + 100, reason: 'Waits.' }))
      expect(parked).toMatchObject({ state: 'pending', attempts: 0, runAtMs: n * 100 + 100 })
    }
    const [first] = await claim({ nowMs: 500 })
    const retried = await inTx((tx) => retryJob(tx, first!, { nowMs: 1, runAtMs: 600, error: 'No.' }))
    expect(retried).toMatchObject({ state: 'pending', attempts: 1, lastError: 'No.', runAtMs: 600 })
    const [second] = await claim({ nowMs: 600 })
    expect(await inTx((tx) => retryJob(tx, second!, { nowMs: 1, runAtMs: 700, error: 'No.' }))).toMatchObject({
      state: 'failed',
      attempts: 2,
    })
  })

  test('C09 the history of a job that waits for long is bounded, and keeps the last change to stuck', async () => {
    await enqueue()
    const [lost] = await claim()
    await expireAll(5_000)
    for (let n = 0; n < 150; n++) {
      const [job] = await claim({ nowMs: 5_000 })
      await inTx((tx) => parkJob(tx, job!, { nowMs: 5_000, runAtMs: 5_000, reason: 'Waits.' }))
    }
    const states = await history(lost!)
    expect(states.length).toBe(201)
    expect(states[0]).toBe('stuck')
    expect(states.at(-1)).toBe('pending')
  })

  test('a job that is asked for while it runs runs once more: the request is not lost', async () => {
    await enqueue()
    const [first] = await claim()
    await enqueue({ runAtMs: 50 })
    const parked = await inTx((tx) => parkJob(tx, first!, { nowMs: 1, runAtMs: 9_000, reason: 'Waits for an answer.' }))
    expect(parked.runAtMs).toBe(50)

    const [second] = await claim({ nowMs: 50 })
    await enqueue({ runAtMs: 60 })
    const completed = await inTx((tx) => completeJob(tx, second!, { nowMs: 55 }))
    expect(completed).toMatchObject({ state: 'pending', runAtMs: 60, attempts: 0 })
    const [third] = await claim({ nowMs: 60 })
    expect(await inTx((tx) => completeJob(tx, third!, { nowMs: 61 }))).toMatchObject({ state: 'completed' })
  })

  test('C08 an open job can be cancelled, an ended one cannot: 409, and no row in its history', async () => {
    await enqueue()
    const [job] = await claim()
    const cancel = () => inTx((tx) => cancelJob(tx, job!.id, { nowMs: 1, reason: 'Not wanted.' }))
    expect(await cancel()).toMatchObject({ state: 'cancelled' })
    expect(await heartbeatJob(getDb(), job!, { nowMs: 1, leaseMs: LEASE_MS })).toBe(false)
    const before = await history(job!)
    await expect(cancel()).rejects.toMatchObject({ status: 409 })
    await expect(inTx((tx) => cancelJob(tx, 99, { nowMs: 1, reason: '' }))).rejects.toMatchObject({ status: 404 })
    expect(await history(job!)).toEqual(before)
  })

  test('C09 every change of a job is a row, in order, with its time and reason', async () => {
    const job = await enqueue({ nowMs: 10 })
    const [claimed] = await claim({ nowMs: 20 })
    await inTx((tx) => completeJob(tx, claimed!, { nowMs: 30, reason: 'Found the cause.' }))
    const rows = await getDb().query(
      "select at_ms, from_state, to_state, reason from transitions where subject_kind = 'job' and subject_id = $1 order by id",
      [job.id],
    )
    expect(rows.map((row) => Object.values(row as object))).toEqual([
      [10, null, 'pending', 'Queued.'],
      [20, 'pending', 'in_progress', 'Taken by a.'],
      [30, 'in_progress', 'completed', 'Found the cause.'],
    ])
  })
})
