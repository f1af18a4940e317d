import { basename, join } from 'node:path'
import { createCheckouts } from '../checkout.ts'
import { type ReleaseSource, StaleTargetError, type Target, type TargetDeps } from '../target.ts'
import { exposureAnswer, parseAnswer, type StatusAnswer, statusAnswer } from './answers.ts'
import { checkHealth } from './health.ts'
import {
  begin,
  complete,
  type Effect,
  findSource,
  isDone,
  type JournalContent,
  openJournal,
  withEffect,
} from './journal.ts'
import { revertCommit } from './revert.ts'
import { lastWords, runCommand } from './run-command.ts'
import type { CommandConfig, OperatorCommand } from './schema.ts'
import { effectIn, reconcile } from './status.ts'

const HEALTH_AGAIN_MS = 500

/** Deploys with the operator's own commands. What they are told comes in environment variables, and nowhere else. */
export function createCommandTarget(config: CommandConfig, deps: TargetDeps): Target {
  const { repo, clock, logger } = deps
  const dir = join(deps.dataDir, 'targets', deps.project)
  const journal = openJournal(join(dir, 'journal.json'))
  const checkouts = createCheckouts({ repo, dir: join(dir, 'releases'), link: config.link })

  return {
    id: config.kind,
    // What the operator's commands keep running is the operator's.
    start: async () => {},
    close: async () => {},
    stop: async () => {},
    async state() {
      const { generation, stable, canary, previous } = await current()
      const phase = canary ? 'canary' : 'stable'
      return { generation, stable, previous, canary: canary?.release ?? null, phase }
    },
    prepareRelease: (commit) => checkouts.prepare(commit, running),
    async startCanary(source, { key, generation, signal }) {
      try {
        const content = await current()
        if (isDone(content, key)) return
        assertCurrent(content, generation)
        await perform({ key, action: 'deploy', source }, config.deploy, signal, { generation })
      } finally {
        checkouts.settle(basename(source.dir))
      }
    },
    async promote(release, { key, signal }) {
      const content = await journal.read()
      if (isDone(content, key)) return
      if (content.canary?.release !== release) throw new StaleTargetError(`Release ${release} is not the canary.`)
      // Without a command of its own everything runs the canary already.
      await perform({ key, action: 'promote', source: content.canary }, config.promote, signal)
    },
    async rollback(release, { key, signal }) {
      const content = await journal.read()
      const source = findSource(content, release)
      if (isDone(content, key) || !source) return
      const effect = { key, action: 'rollback', source } as const
      if (typeof config.rollback === 'string' || Array.isArray(config.rollback))
        return perform(effect, config.rollback, signal)
      if (config.rollback.strategy === 'command') return perform(effect, config.rollback.command, signal)
      const put = await reverted(content, source, signal)
      await perform(effect, config.deploy, signal, { put })
      checkouts.settle(basename(put.dir))
    },
    async find(key) {
      const effect = (await journal.read()).effects.find((entry) => entry.key === key)
      if (effect?.state === 'done') return 'done'
      // Our own notes cannot prove that nothing happened: they may be older than what happened.
      if (config.status === undefined) return 'unknown'
      const found = effectIn(await askStatus({ PRUNELLA_EFFECT_KEY: key }), effect)
      if (found === 'done' && effect) await note({ ...effect, state: 'done' })
      return found
    },
    async health() {
      if (config.health === undefined) {
        return {
          healthy: true,
          reason: 'No health check is configured: only its requests tell how it is.',
          restarts: 0,
        }
      }
      const options = { cwd: repo, env: contextOf((await journal.read()).canary), timeoutMs: config.healthTimeoutMs }
      return checkHealth(config.health, { ...options, wait: () => clock.sleep(HEALTH_AGAIN_MS) })
    },
    async exposure(release, route) {
      if (config.exposure === undefined) return undefined
      const text = await ask('exposure', config.exposure, {
        PRUNELLA_RELEASE: release,
        ...(route === undefined ? {} : { PRUNELLA_ROUTE: route }),
      })
      return parseAnswer(exposureAnswer, { name: 'exposure', text })
    },
  }

  /** Noted before it begins and when it has ended: of what lies between, after a crash, nobody knows. */
  async function perform(
    effect: Omit<Effect, 'state'>,
    command: OperatorCommand | undefined,
    signal: AbortSignal,
    {
      put = effect.source,
      generation,
    }: {
      /** What the command is told to put out, where that is not what the effect is about. */
      put?: ReleaseSource
      /** Of two that begin at the same moment only the first is of it. */
      generation?: number
    } = {},
  ): Promise<void> {
    const { key, action } = effect
    await journal.update((content) => {
      if (generation !== undefined) assertCurrent(content, generation)
      return begin(content, effect)
    })
    try {
      if (command !== undefined) {
        const env = { ...contextOf(put), PRUNELLA_EFFECT_KEY: key }
        const options = { cwd: repo, env, timeoutMs: config.timeoutMs, signal }
        const output = await runCommand({ name: action, command }, options)
        logger.info('A command of the target ended', { project: deps.project, key, action, output: lastWords(output) })
      }
    } catch (error) {
      // Interrupted, it may have done its work: then it stays begun.
      if (!signal.aborted) await note({ ...effect, state: 'failed' })
      throw error
    }
    await note({ ...effect, state: 'done' })
  }

  /** A release with the files from before the fix. It goes by the name of the one that it brings back, whose files it has. */
  async function reverted(content: JournalContent, source: ReleaseSource, signal: AbortSignal): Promise<ReleaseSource> {
    const commit = await revertCommit(repo, source, signal)
    const made = await checkouts.prepare(commit, running)
    const before = content.canary?.release === source.release ? content.stable : content.previous
    return { ...source, ...made, release: before ?? made.release }
  }

  function note(effect: Effect): Promise<JournalContent> {
    return journal.update((content) => ({
      ...withEffect(content, effect),
      ...(effect.state === 'done' ? complete(content, effect) : {}),
    }))
  }

  async function running(): Promise<(string | null)[]> {
    const { stable, canary, previous } = await journal.read()
    return [stable, canary?.release ?? null, previous]
  }

  async function current(): Promise<JournalContent> {
    if (config.status === undefined) return journal.read()
    const status = await askStatus({})
    return journal.update((content) => reconcile(content, status))
  }

  async function askStatus(env: Record<string, string>): Promise<StatusAnswer> {
    return parseAnswer(statusAnswer, { name: 'status', text: await ask('status', config.status ?? [], env) })
  }

  function ask(name: string, command: OperatorCommand, env: Record<string, string>): Promise<string> {
    return runCommand({ name, command }, { cwd: repo, env: { ...deps.env, ...env }, timeoutMs: config.timeoutMs })
  }

  function contextOf(source: ReleaseSource | null): Record<string, string> {
    if (!source) return deps.env
    return {
      ...deps.env,
      PRUNELLA_RELEASE: source.release,
      PRUNELLA_COMMIT: source.commit,
      PRUNELLA_DIR: source.dir,
      ...(source.branch === undefined ? {} : { PRUNELLA_BRANCH: source.branch }),
      ...(source.ticket === undefined ? {} : { PRUNELLA_TICKET: source.ticket }),
    }
  }
}

function assertCurrent({ generation, canary }: JournalContent, expected: number): void {
  if (generation !== expected) {
    throw new StaleTargetError(`The decision was made for generation ${expected}, and by now it is ${generation}.`)
  }
  if (canary) throw new StaleTargetError(`Release ${canary.release} is being tried: nothing else can start.`)
}
