import { expect, test } from 'vitest'
import { enqueueJob } from '../../src/jobs/jobs.ts'
import { startProgram } from '../helpers/child-program.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { until } from '../helpers/until.ts'
import type { WorkerArgs } from './worker-program.ts'

const JOBS = 200
const LEASE_MS = 1_000

describeEachEngine('workers in processes of their own', (getDb, getPlace) => {
  const startWorker = (name: string, options: Partial<WorkerArgs> = {}) =>
    startProgram(new URL('./worker-program.ts', import.meta.url), {
      place: getPlace(),
      name,
      leaseMs: LEASE_MS,
      waits: false,
      ...options,
    } satisfies WorkerArgs)

  const enqueue = (subject: string) =>
    getDb().transaction(async (tx) => {
      await enqueueJob(tx, { kind: 'work', subject, payload: null, runAtMs: 0, nowMs: Date.now(), attemptsMax: 5 })
    })

  /** Who did what, as `done:subject:worker:fence`. */
  const done = async () => {
    const rows = await getDb().query<{ key: string }>("select key from settings where key like 'done:%' order by key")
    return rows.map(({ key }) => key)
  }
  const countOpen = async () => {
    const [row] = await getDb().query<{ n: number }>("select count(*) as n from jobs where state <> 'completed'")
    return row!.n
  }

  test('four processes drain a queue, each job done once', async () => {
    for (let n = 0; n < JOBS; n++) await enqueue(`s${n}`)
    // A lease that no hiccup of a busy machine outlasts: here nobody dies.
    const workers = ['a', 'b', 'c', 'd'].map((name) => startWorker(name, { leaseMs: 60_000 }))
    await until(async () => (await countOpen()) === 0)
    for (const { child } of workers) child.stdin!.end()
    expect(await Promise.all(workers.map(({ exited }) => exited))).toEqual([0, 0, 0, 0])

    const keys = await done()
    expect(keys.length).toBe(JOBS)
    expect(new Set(keys.map((key) => key.split(':')[1])).size).toBe(JOBS)
    expect(keys.every((key) => key.endsWith(':1'))).toBe(true)
  })

  test('the job of a worker that is killed is taken up by another', async () => {
    const killed = startWorker('killed', { waits: true })
    await killed.printed('ready')
    await enqueue('s')
    await killed.printed('working s')
    killed.child.kill('SIGKILL')
    await killed.exited

    startWorker('heir')
    await until(async () => (await countOpen()) === 0)
    expect(await done()).toEqual(['done:s:heir:2'])
  })

  test('a worker that was paused past its lease is refused: the effect happens once', async () => {
    const paused = startWorker('paused', { waits: true })
    await paused.printed('ready')
    await enqueue('s')
    await paused.printed('working s')
    paused.child.kill('SIGSTOP')

    startWorker('heir')
    await until(async () => (await countOpen()) === 0)
    // Asked before its first heartbeat after the pause: the fence must hold by itself.
    paused.child.stdin!.write('go\n')
    paused.child.kill('SIGCONT')
    expect(await paused.printed('refused')).toBe('refused StaleLeaseError')
    expect(await done()).toEqual(['done:s:heir:2'])
  })
})
