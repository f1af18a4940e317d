import type { ChildProcess } from 'node:child_process'
import { ExternalError } from '../domain/errors.ts'
import { systemClock } from './clock.ts'
import { isRunning, type ProcessId, processId } from './process-id.ts'
import { type Command, endProcessGroup, spawnLasting } from './subprocess.ts'

/** A process that may have another parent than us tells its end only when asked. */
const ADOPTED_POLL_MS = 250

/** A program that goes on when we end, and that our successor can take over. */
export interface LastingProcess {
  id: ProcessId
  /** How it ended, as `exit code 1`; nothing is known of one that was adopted. */
  ended: Promise<string>
  /** SIGTERM to its process group, then SIGKILL. */
  stop(graceMs: number): Promise<void>
}

export interface LastingOptions extends Required<Command> {
  /** Both outputs are appended here. */
  logFile: string
  /** Called with the id before the program begins. Should we die in between, it never does: no process is lost sight of. */
  beforeBegin?(id: ProcessId): Promise<void>
}

/** The shell waits for one line, and is then replaced by the program, whose id is that of the shell. */
const GATE = 'read -r _ || exit 0; exec "$@" </dev/null'

/** Throws an ExternalError when the program cannot be started. */
export async function startLasting(options: LastingOptions): Promise<LastingProcess> {
  const child = spawnLasting({ ...options, command: ['/bin/sh', '-c', GATE, 'sh', ...options.command] })
  const ended = endOf(child)
  const id = child.pid === undefined ? undefined : await processId(child.pid)
  if (!id) throw new ExternalError(`${options.command[0]} could not be started in ${options.cwd}: ${await ended}.`)
  await options.beforeBegin?.(id).catch(async (error: unknown) => {
    await endProcessGroup(id.pid, 0)
    throw error
  })
  begin(child)
  return { id, ended, stop: (graceMs) => endProcessGroup(id.pid, graceMs) }
}

/** Takes over what a predecessor started. Undefined when it does not run any more; what is left of its group is ended. */
export async function adoptLasting(id: ProcessId): Promise<LastingProcess | undefined> {
  if (await isRunning(id)) {
    return { id, ended: pollUntilEnded(id), stop: (graceMs) => endProcessGroup(id.pid, graceMs) }
  }
  // Another process under this pid has a group of the same number: that one is none of ours.
  if (!(await processId(id.pid))) await endProcessGroup(id.pid, 0)
  return undefined
}

function begin(child: ChildProcess): void {
  child.stdin?.on('error', () => {})
  child.stdin?.end('\n')
  child.unref()
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (exitCode, signal) => resolve(exitCode === null ? `signal ${signal}` : `exit code ${exitCode}`))
    child.once('error', (error) => resolve(error.message))
  })
}

async function pollUntilEnded(id: ProcessId): Promise<string> {
  while (await isRunning(id)) await systemClock.sleep(ADOPTED_POLL_MS)
  return 'unknown reason'
}
