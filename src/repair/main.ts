import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../domain/errors.ts'
import { writeAtomic } from '../lib/atomic-file.ts'
import { systemClock } from '../lib/clock.ts'
import { createLogger } from '../lib/logger.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { repair } from './heal.ts'
import { openProposer } from './proposers/index.ts'
import type { RepairReport } from './repair.ts'
import { ANSWER_FILE, type RepairAnswer, type RepairTask, TASK_FILE } from './repair-process.ts'

// The program behind `repair-process.ts`: one task from a folder, steps on standard output, one answer to the folder.

const PARENT_POLL_MS = 500

const scratch = process.argv[2] ?? '.'
const stopped = new AbortController()
process.once('SIGTERM', () => stopped.abort())
void endWithParent()

const task = JSON.parse(await readFile(join(scratch, TASK_FILE), 'utf8')) as RepairTask
await writeAtomic(join(scratch, ANSWER_FILE), JSON.stringify(await answer()))
process.exit(0)

async function answer(): Promise<RepairAnswer> {
  try {
    return { report: await repairTask() }
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : messageOf(error)
    const isUserError = error instanceof UserError
    return { fault: { isUserError, message: isUserError ? error.message : stack } }
  }
}

async function repairTask(): Promise<RepairReport> {
  return repair(task.request, {
    sandbox: await openSandbox(),
    clock: systemClock,
    proposers: task.proposers.map(openProposer),
    logger: createLogger((line) => process.stderr.write(line), systemClock.nowMs),
    signal: stopped.signal,
    onStep: (step, reason) => process.stdout.write(`${JSON.stringify({ step, reason })}\n`),
  })
}

/** A server that was killed tells nobody: what it started must notice by itself. */
async function endWithParent(): Promise<void> {
  const parent = process.ppid
  while (process.ppid === parent && !stopped.signal.aborted) await systemClock.sleep(PARENT_POLL_MS, stopped.signal)
  stopped.abort()
}
