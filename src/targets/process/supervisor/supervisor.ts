import { mkdir, readFile, rm } from 'node:fs/promises'
import { messageOf } from '../../../domain/errors.ts'
import type { Clock } from '../../../lib/clock.ts'
import { deferred } from '../../../lib/deferred.ts'
import { adoptLasting } from '../../../lib/lasting-process.ts'
import type { Logger } from '../../../lib/logger.ts'
import type { SupervisorPaths } from '../paths.ts'
import type { SupervisorConfig } from '../protocol.ts'
import { createBalancer, type Shares } from './balancer.ts'
import { createControl } from './control.ts'
import { STOP_GRACE_MS } from './copy.ts'
import { createFleet, type Fleet } from './fleet.ts'
import { createHandlers } from './handlers.ts'
import { listenOnPort, listenOnSocket } from './listen.ts'
import { logTail } from './logs.ts'
import { createProxy } from './proxy.ts'
import { createRollout } from './rollout.ts'
import { openStateFile, type StateFile } from './state-file.ts'
import { createTraffic } from './traffic.ts'
import { saveTraffic, startUpkeep } from './upkeep.ts'

export interface SupervisorParts {
  paths: SupervisorPaths
  /** As text, so that the server can tell whether it would start the same. */
  config: string
  /** What the app's environment starts from. */
  env: Record<string, string>
  clock: Clock
  logger: Logger
}

export interface Supervisor {
  /** Ends the app and then everything of ours. */
  stop(): Promise<void>
  /** Resolves when everything has ended, whoever asked for it. */
  stopped: Promise<void>
}

/**
 * Keeps the app running and its port served, whatever happens to the server that started us.
 * Throws an ExternalError when another supervisor is at work here, or the port is taken.
 */
export async function startSupervisor({
  paths,
  config: text,
  env,
  clock,
  logger,
}: SupervisorParts): Promise<Supervisor> {
  const config = JSON.parse(text) as SupervisorConfig
  await mkdir(paths.logs, { recursive: true, mode: 0o700 })
  const stopping = new AbortController()
  const ready = deferred()
  const stopped = deferred()
  const file = await openStateFile(paths.state)
  const traffic = createTraffic(JSON.parse(await readFile(paths.traffic, 'utf8').catch(() => '{}')))
  /** The app runs on without its note: that is only missed if we are killed before the next one. */
  const save = async (): Promise<void> => {
    file.state.copies = fleet.saved()
    await file.save().catch((error: unknown) => {
      logger.error('The state of the app cannot be kept', { error: messageOf(error) })
    })
  }
  const fleet = createFleet({
    ...config,
    env: { ...env, ...config.env },
    logFile: paths.appLog,
    logTail: (release) => logTail(paths.appLog(release)),
    clock,
    logger,
    save,
  })
  const rollout = createRollout({ file, fleet, traffic, copies: config.copies, logger, stopping: stopping.signal })
  const proxy = createProxy({ pick: createBalancer(fleet.copies, () => sharesOf(file, config)), ...traffic, clock })
  const upkeep = startUpkeep({ paths, config, fleet, traffic, clock, stopping: stopping.signal, stop })
  const handlers = createHandlers({ file, fleet, rollout, traffic, config, text, clock, stop })
  const control = createControl(handlers, { asked: upkeep.asked, ready: ready.promise })
  let ending: Promise<void> | undefined

  // The socket first: it is what keeps a second supervisor away.
  await listenOnSocket(control, paths)
  await listenOnPort(proxy, config)
  await adoptCopies(file, fleet)
  void rollout.resume().catch(() => {})
  ready.resolve()
  logger.info('The supervisor is at work', { port: config.port, copies: config.copies })
  return { stop, stopped: stopped.promise }

  function stop(): Promise<void> {
    ending ??= endEverything()
    return ending
  }

  async function endEverything(): Promise<void> {
    logger.info('The supervisor ends the app')
    stopping.abort()
    proxy.close()
    await rollout.settled()
    await Promise.all(fleet.copies().map((copy) => fleet.remove(copy)))
    proxy.closeAllConnections()
    await saveTraffic(paths.traffic, JSON.stringify(traffic.save()))
    // Whoever asked us to stop still gets the answer.
    control.close(() => stopped.resolve())
    await rm(paths.socketDir, { recursive: true, force: true })
  }
}

function sharesOf({ state: { releases } }: StateFile, { canaryShare, copies }: SupervisorConfig): Shares {
  return {
    canary: releases.phase === 'canary' ? (releases.canary?.release ?? null) : null,
    canaryShare: canaryShare ?? (copies > 1 ? 1 / copies : 0.5),
  }
}

/** Takes over what a predecessor left running; what belongs to no release any more is ended. */
async function adoptCopies({ state }: StateFile, fleet: Fleet): Promise<void> {
  const { stable, canary, previous } = state.releases
  const sources = [stable, canary, previous]
  const left = state.copies.map((copy) => ({
    copy,
    source: sources.find((source) => source?.release === copy.release),
  }))
  for (const { copy, source } of left) {
    if (!source) await (await adoptLasting(copy.process))?.stop(STOP_GRACE_MS)
  }
  for (const { copy, source } of left) if (source) fleet.add(source, copy)
}
