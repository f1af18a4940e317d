import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ExternalError, UserError } from '../domain/errors.ts'
import { packageRoot } from '../lib/package-root.ts'
import { start } from '../lib/subprocess.ts'
import type { ProposerConfig } from './proposers/schema.ts'
import type { RepairReport, RepairRequest } from './repair.ts'

/** What the program is told, and what it writes back; both as files, since a report may be large. */
export interface RepairTask {
  request: RepairRequest
  proposers: readonly ProposerConfig[]
}

export type RepairAnswer = { report: RepairReport } | { fault: { isUserError: boolean; message: string } }

export interface RepairStep {
  step: 'reproduced' | 'patched' | 'tested'
  reason: string
}

export const TASK_FILE = 'task.json'
export const ANSWER_FILE = 'answer.json'

/**
 * Repairs in a process of its own: parsing and proving must neither slow down the server's answers nor grow its memory,
 * and a kill ends all of it at once.
 * @throws UserError when the checkout cannot be repaired from.
 */
export async function repairInProcess(
  task: RepairTask,
  { signal, onStep }: { signal: AbortSignal; onStep: (step: RepairStep) => void },
): Promise<RepairReport> {
  const scratch = await mkdtemp(join(tmpdir(), 'prunella-repair-'))
  try {
    await writeFile(join(scratch, TASK_FILE), JSON.stringify(task))
    await runProgram(scratch, { signal, onStep })
    return reportOf(await readAnswer(scratch))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Longer than the program needs to end what it has started in turn, or that would be left behind. */
const STOP_GRACE_MS = 3_000

async function runProgram(
  scratch: string,
  { signal, onStep }: { signal: AbortSignal; onStep: (step: RepairStep) => void },
): Promise<void> {
  signal.throwIfAborted()
  const program = start({
    command: [process.execPath, join(packageRoot(), 'dist', 'repair.js'), scratch],
    cwd: scratch,
    onLine: (line, stream) => {
      if (stream === 'stdout') onStep(JSON.parse(line) as RepairStep)
    },
  })
  const stop = (): void => void program.stop(STOP_GRACE_MS)
  signal.addEventListener('abort', stop, { once: true })
  await program.ended
  signal.removeEventListener('abort', stop)
  await program.stop(STOP_GRACE_MS)
  signal.throwIfAborted()
}

async function readAnswer(scratch: string): Promise<RepairAnswer> {
  const text = await readFile(join(scratch, ANSWER_FILE), 'utf8').catch(() => {
    throw new ExternalError('The repair process ended without an answer.', { retryAfterMs: 0 })
  })
  return JSON.parse(text) as RepairAnswer
}

function reportOf(answer: RepairAnswer): RepairReport {
  if ('report' in answer) return answer.report
  const { isUserError, message } = answer.fault
  throw isUserError ? new UserError(message) : new Error(`The repair failed: ${message}`)
}
