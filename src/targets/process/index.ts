import { join } from 'node:path'
import { ExternalError, messageOf } from '../../domain/errors.ts'
import { createCheckouts } from '../checkout.ts'
import type { Target, TargetDeps } from '../target.ts'
import { createClient, NoSupervisorError } from './client.ts'
import { endSupervisor, launchSupervisor } from './launch.ts'
import { supervisorPaths } from './paths.ts'
import { type Operation, PROTOCOL_VERSION, type Protocol, type SupervisorConfig } from './protocol.ts'
import type { ProcessConfig } from './schema.ts'

/** How often a supervisor is asked whether it is still there. */
const WATCH_EVERY_MS = 2000
const WATCH_DELAY_MAX_MS = 60_000

/**
 * Runs N copies of the app behind a port, through a supervisor: a program of its own, so that the app goes on when the
 * server crashes. The supervisor is started when it is needed, and taken over when it runs already.
 */
export function createProcessTarget({ kind, link, ...config }: ProcessConfig, deps: TargetDeps): Target {
  const { clock, logger, repo } = deps
  const paths = supervisorPaths(join(deps.dataDir, 'targets', deps.project))
  const configText = JSON.stringify({ protocol: PROTOCOL_VERSION, ...config } satisfies SupervisorConfig)
  const askOnce = createClient(paths.socket)
  const checkouts = createCheckouts({ repo, dir: paths.releases, link })
  const closed = new AbortController()
  let launching: Promise<void> | undefined
  let watching: Promise<void> | undefined

  return {
    id: kind,
    async start() {
      await replaceOther()
      await ask('GET /state', {})
      // From here on the supervisor is kept alive, also while an app that does not start yet is started again and again.
      watching ??= watch()
      await deployHead()
    },
    async close() {
      closed.abort()
      await watching
    },
    async stop() {
      closed.abort()
      await watching
      await endSupervisor({ ask: askOnce, paths, clock })
    },
    async state() {
      return (await ask('GET /state', {})).target
    },
    prepareRelease,
    async startCanary(release, { key, generation, signal }) {
      try {
        await ask('POST /canary', { key, generation, release }, signal)
      } finally {
        checkouts.settle(release.release)
      }
    },
    async promote(release, { key, signal }) {
      await ask('POST /promote', { key, release }, signal)
    },
    async rollback(release, { key, signal }) {
      await ask('POST /rollback', { key, release }, signal)
    },
    find: (key) => ask('GET /effect', { key }),
    upkeep: {
      copies: async () => (await ask('GET /state', {})).copies,
      async restart({ key, generation, signal }) {
        await ask('POST /restart', { key, generation }, signal)
      },
    },
    health: () => ask('GET /health', {}),
    async exposure(release, route) {
      return (await ask('GET /exposure', { release, ...(route === undefined ? {} : { route }) })) ?? undefined
    },
  }

  /** What the operator checked out is what runs; but a change that is under way, as after a crash, comes to its end first. */
  async function deployHead(): Promise<void> {
    const { target, stableCommit } = await ask('GET /state', {})
    if (target.phase !== 'stable') return
    const head = await checkouts.head()
    // A fix that was promoted lies ahead of HEAD until somebody merges it: it must not be lost by a restart.
    const isIncluded = stableCommit !== null && (await checkouts.includes({ commit: stableCommit, earlier: head }))
    const release = await prepareRelease(isIncluded ? stableCommit : head)
    await ask('POST /deploy', { key: `start:${release.release}:${clock.nowMs()}`, release })
    checkouts.settle(release.release)
  }

  function prepareRelease(commit: string) {
    return checkouts.prepare(commit, async () => {
      const { target } = await ask('GET /state', {})
      return [target.stable, target.canary, target.previous]
    })
  }

  /** Asks the supervisor, after starting one when none runs. To ask twice is safe: effects have keys. */
  async function ask<O extends Operation>(
    operation: O,
    input: Protocol[O]['input'],
    signal?: AbortSignal,
  ): Promise<Protocol[O]['output']> {
    try {
      return await askOnce(operation, input, signal)
    } catch (error) {
      if (!(error instanceof NoSupervisorError) || closed.signal.aborted) throw error
      await launch()
      return askOnce(operation, input, signal)
    }
  }

  function launch(): Promise<void> {
    launching ??= launchSupervisor({ ask: askOnce, paths, config: configText, env: deps.env, clock }).finally(() => {
      launching = undefined
    })
    return launching
  }

  /** One that runs with another configuration makes place for a new one; the app pauses meanwhile. */
  async function replaceOther(): Promise<void> {
    const running = await askOnce('GET /state', {}).catch(ignoreNobody)
    if (!running || running.config === configText) return
    logger.warn('The configuration of the target changed: the app is started again', { project: deps.project })
    await endSupervisor({ ask: askOnce, paths, clock })
  }

  /** A supervisor that was killed is started again, and takes over the copies that still run. */
  async function watch(): Promise<void> {
    let delayMs = WATCH_EVERY_MS
    while (!closed.signal.aborted) {
      await clock.sleep(delayMs, closed.signal)
      if (closed.signal.aborted) return
      const error = await ask('GET /state', {}).then(() => undefined, messageOf)
      delayMs = error === undefined ? WATCH_EVERY_MS : Math.min(delayMs * 2, WATCH_DELAY_MAX_MS)
      if (error !== undefined) logger.warn('The supervisor of the app cannot be reached', { error, delayMs })
    }
  }
}

function ignoreNobody(error: unknown): undefined {
  if (!(error instanceof NoSupervisorError)) throw error instanceof Error ? error : new ExternalError(messageOf(error))
}
