import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ExternalError } from '../../domain/errors.ts'
import { writeAtomic } from '../../lib/atomic-file.ts'
import type { Clock } from '../../lib/clock.ts'
import { adoptLasting, type LastingProcess, startLasting } from '../../lib/lasting-process.ts'
import { packageRoot } from '../../lib/package-root.ts'
import { type Ask, NoSupervisorError } from './client.ts'
import type { SupervisorPaths } from './paths.ts'
import { STOP_GRACE_MS } from './supervisor/copy.ts'
import { logTail } from './supervisor/logs.ts'
import { openStateFile } from './supervisor/state-file.ts'

const LAUNCH_TIMEOUT_MS = 20_000
const POLL_MS = 20
const END_TIMEOUT_MS = 10_000

interface LaunchOptions {
  ask: Ask
  paths: SupervisorPaths
  config: string
  /** The environment of the supervisor, from which that of the app is made. */
  env: Record<string, string>
  clock: Clock
}

/** Starts a supervisor that outlives us, if none runs, and waits until it answers. Throws an ExternalError in its own words. */
export async function launchSupervisor({ ask, paths, config, env, clock }: LaunchOptions): Promise<void> {
  if (await answers(ask)) return
  await mkdir(paths.dir, { recursive: true, mode: 0o700 })
  await writeAtomic(paths.config, config)
  const supervisor = await startLasting({
    command: [process.execPath, join(packageRoot(), 'dist', 'supervisor.js'), paths.dir],
    cwd: paths.dir,
    env,
    logFile: paths.log,
  })
  let end: string | undefined
  void supervisor.ended.then((how) => {
    end = how
  })
  const deadlineMs = clock.monotonicMs() + LAUNCH_TIMEOUT_MS
  while (!(await answers(ask))) {
    if (end !== undefined)
      throw new ExternalError(`The supervisor of the app ended: ${await lastWords(paths.log, end)}`)
    if (clock.monotonicMs() > deadlineMs) return giveUp(supervisor)
    await clock.sleep(POLL_MS)
  }
}

/** Ends the supervisor with its app, and waits until it is gone. Where it was killed, what it left running is ended. */
export async function endSupervisor({ ask, paths, clock }: Omit<LaunchOptions, 'config' | 'env'>): Promise<void> {
  try {
    await ask('POST /stop', {})
  } catch (error) {
    if (!(error instanceof NoSupervisorError)) throw error
    return endLeftovers(paths)
  }
  const deadlineMs = clock.monotonicMs() + END_TIMEOUT_MS
  while ((await answers(ask)) && clock.monotonicMs() < deadlineMs) await clock.sleep(POLL_MS)
}

async function endLeftovers({ state, socketDir }: SupervisorPaths): Promise<void> {
  const { copies } = (await openStateFile(state)).state
  await Promise.all(copies.map(async (copy) => (await adoptLasting(copy.process))?.stop(STOP_GRACE_MS)))
  await rm(socketDir, { recursive: true, force: true })
}

async function answers(ask: Ask): Promise<boolean> {
  return ask('GET /state', {}).then(
    () => true,
    () => false,
  )
}

async function giveUp(supervisor: LastingProcess): Promise<never> {
  await supervisor.stop(END_TIMEOUT_MS)
  throw new ExternalError(`The supervisor of the app did not answer within ${LAUNCH_TIMEOUT_MS} ms.`)
}

async function lastWords(log: string, end: string): Promise<string> {
  const said = await logTail(log)
  try {
    return JSON.parse(said.split(' | ').at(-1) ?? '').error
  } catch {
    // It did not come so far that it could say it in its own way.
    return `${end}. It said: ${said}`
  }
}
