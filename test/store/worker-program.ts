import { createInterface } from 'node:readline'
import { completeJob, type JobHandler } from '../../src/jobs/jobs.ts'
import { createWorker } from '../../src/jobs/worker.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { silentLogger } from '../../src/lib/logger.ts'
import { openDatabase } from '../../src/store/open.ts'
import { setSetting } from '../../src/store/settings.ts'
import type { TestDatabase } from '../helpers/database.ts'

/** Works until it is killed or its stdin ends. With `waits` a handler goes on only when a line comes in. */
export interface WorkerArgs {
  place: TestDatabase['place']
  name: string
  leaseMs: number
  waits: boolean
}

const { place, name, leaseMs, waits }: WorkerArgs = JSON.parse(process.argv[2]!)
const db = await openDatabase(place)
const input = createInterface({ input: process.stdin })

const work: JobHandler = async (job, { assertLeaseHeld }) => {
  console.log(`working ${job.subject}`)
  if (waits) await new Promise((resolve) => input.once('line', resolve))
  try {
    await assertLeaseHeld()
    await db.transaction(async (tx) => {
      await setSetting(tx, `done:${job.subject}:${name}:${job.fence}`, '', 0)
      await completeJob(tx, job, { nowMs: Date.now() })
    })
  } catch (error) {
    console.log(`refused ${(error as Error).name}`)
    throw error
  }
}

const worker = createWorker({
  db,
  clock: systemClock,
  logger: silentLogger,
  workerId: name,
  handlers: { work },
  concurrency: 4,
  leaseMs,
  heartbeatMs: leaseMs / 4,
  pollMs: 20,
  pollMsMax: 20,
})
worker.start()
console.log('ready')
input.once('close', async () => {
  await worker.stop(1_000)
  await db.close()
})
