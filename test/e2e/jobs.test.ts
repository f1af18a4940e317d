import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import type { JobHistoryResponse, JobResponse } from '../../src/http/contract-jobs.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const CLIENT = pathToFileURL(join(packageRoot(), 'examples/jobs/client.mjs')).href
const NO_PROGRESS_MS = 1_500
const CONFIG = `listen: { port: 0 }
jobs: { no_progress_ms: ${NO_PROGRESS_MS}, stuck_threshold_ms: 0, check_every_ms: 500 }
projects:
  shop: { id: 1 }
`
const TIMEOUT_MS = 90_000

let server: ServerProcess
const workers: ChildProcess[] = []
afterEach(async () => {
  for (const worker of workers.splice(0)) if (worker.exitCode === null) worker.kill('SIGKILL')
  await server.remove()
})

/** A program of a user's: takes a job, works in steps with a sign of life after each, and says what it did. */
function startWorker(name: string, steps: number): { child: ChildProcess; output: () => string } {
  const file = join(server.dir, `${name}.mjs`)
  writeFileSync(
    file,
    `import { createJobs } from ${JSON.stringify(CLIENT)}
const jobs = createJobs({ url: process.env.URL, token: process.env.KEY })
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
for (let done = false; !done; await sleep(100)) {
  done = await jobs
    .run({ kind: 'invoice', worker: ${JSON.stringify(name)} }, async (job, beat) => {
      for (let step = 0; step < ${steps}; step++) {
        await sleep(200)
        await beat()
        console.log('step')
      }
    })
    .catch((error) => console.log('refused ' + error.status) ?? true)
}
console.log('ended')
`,
  )
  const { origin, username } = new URL(server.dsn)
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH, URL: origin, KEY: username },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout!.on('data', (chunk) => (output += chunk))
  workers.push(child)
  return { child, output: () => output }
}

/** As a user's program makes a job. Gives its number. */
async function createJob(): Promise<number> {
  const { origin, username } = new URL(server.dsn)
  const made = await fetch(new URL('/api/v1/jobs', origin), {
    method: 'POST',
    headers: { authorization: `Bearer ${username}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'invoice', key: 'invoice-17', replaySafe: true }),
  })
  expect(made.status).toBe(201)
  return ((await made.json()) as JobResponse).job.id
}

test('C12 row 10 a worker that is stopped in the middle loses its job to another one, which ends it; woken, the first is refused', {
  timeout: TIMEOUT_MS,
}, async () => {
  server = new ServerProcess(CONFIG)
  await server.start()
  const id = await createJob()

  const slow = startWorker('slow', 1000)
  await until(() => slow.output().includes('step'), 20_000)
  slow.child.kill('SIGSTOP')
  const quick = startWorker('quick', 3)
  const ended = once(quick.child, 'exit')
  await ended
  expect(quick.output()).toMatch(/(step\n){3}ended/)

  const { job, history } = await server.json<JobHistoryResponse>(`/api/v1/jobs/${id}`)
  expect(job).toMatchObject({ state: 'completed', worker: 'quick', repairAttempts: 1 })
  expect(history.map(({ to }) => to)).toEqual(['pending', 'in_progress', 'stuck', 'in_progress', 'completed'])

  slow.child.kill('SIGCONT')
  await until(() => slow.output().includes('refused 409'), 20_000)
  expect((await server.run('jobs', String(id))).stdout).toMatch(/completed[\s\S]*No sign of life/)
})

test('X15 a server that was stopped for longer than a job may be silent declares none stuck when it goes on', {
  timeout: TIMEOUT_MS,
}, async () => {
  server = new ServerProcess(CONFIG)
  await server.start()
  const id = await createJob()
  const { child, output } = startWorker('a', 30)
  const ended = once(child, 'exit')
  await until(() => output().includes('step'), 20_000)
  server.pause()
  await sleep(2 * NO_PROGRESS_MS)
  server.goOn()
  await ended
  expect(output()).toMatch(/(step\n){30}ended/)
  expect(server.stderr).toContain('the watch over jobs was stalled')
  const { history } = await server.json<JobHistoryResponse>(`/api/v1/jobs/${id}`)
  expect(history.map(({ to }) => to)).toEqual(['pending', 'in_progress', 'completed'])
})

test('C07 what is said of a stuck job: which it is, since when, for how long, with which error, and how often it was repaired', {
  timeout: TIMEOUT_MS,
}, async () => {
  server = new ServerProcess(CONFIG.replace('stuck_threshold_ms: 0', 'stuck_threshold_ms: 3600000'))
  await server.start()
  await createJob()
  const { child, output } = startWorker('a', 1_000)
  await until(() => output().includes('step'))
  child.kill('SIGSTOP')
  const job = async () => (await server.json<JobHistoryResponse>('/api/v1/jobs/1')).job
  await until(async () => (await job()).state === 'stuck')
  const found = await job()
  expect(found).toMatchObject({
    id: 1,
    repairAttempts: 0,
    lastError: expect.stringMatching(/^No sign of life for \d+ ms/),
  })
  expect(found.stuckDurationMs).toBeGreaterThanOrEqual(0)
  expect(found.stuckDurationMs! + found.lastActivityMs).toBeLessThanOrEqual(Date.now() + 1_000)
  expect((await server.run('jobs', '1')).stdout).toMatch(/stuck[\s\S]*No sign of life/)
})
