import { ExternalError, messageOf } from '../../../domain/errors.ts'
import type { Logger } from '../../../lib/logger.ts'
import { type EffectState, type ReleaseSource, StaleTargetError } from '../../target.ts'
import type { Copy } from './copy.ts'
import { begun, type Effect, isDone, withEffect, without } from './effects.ts'
import type { Fleet } from './fleet.ts'
import {
  beginCanary,
  beginDeploy,
  beginPromote,
  beginRestart,
  beginRollback,
  complete,
  type ReleaseState,
  restore,
  wantedCopies,
} from './release-state.ts'
import type { StateFile } from './state-file.ts'
import type { Traffic } from './traffic.ts'

/** Changes of what runs: one at a time, each kept on disk before it begins and when it is done. */
export interface Rollout {
  /** The operator's own release. One that runs already is only waited for. */
  deploy(effect: { key: string; release: ReleaseSource }): Promise<void>
  startCanary(effect: { key: string; release: ReleaseSource; generation: number }): Promise<void>
  promote(effect: { key: string; release: string }): Promise<void>
  /** Starts copies anew, one after the other. */
  restart(effect: { key: string; generation: number }): Promise<void>
  /** Interrupts any other change. */
  rollback(effect: { key: string; release: string }): Promise<void>
  /** Waits for an effect that is under way. */
  find(key: string): Promise<EffectState>
  /** Makes true what the state on disk says, and ends a change that a predecessor began. */
  resume(): Promise<void>
  /** Resolves when nothing is under way. */
  settled(): Promise<void>
}

interface RolloutParts {
  file: StateFile
  fleet: Fleet
  traffic: Traffic
  copies: number
  logger: Logger
  /** When it aborts nothing new begins; what is under way is left to a successor. */
  stopping: AbortSignal
}

interface Change {
  key: string
  action: Effect['action']
  /** The state with which the change begins; undefined when there is nothing to do. */
  begin(state: ReleaseState): ReleaseState | undefined
}

export function createRollout({ file, fleet, traffic, copies, logger, stopping }: RolloutParts): Rollout {
  let current: { key: string; interrupt: AbortController; done: Promise<void> } | undefined

  return {
    deploy({ key, release }) {
      if (file.state.releases.stable?.release === release.release) return assertServing(fleet.copies(), stopping)
      return perform({ key, action: 'deploy', begin: (state) => beginDeploy(state, release) })
    },
    startCanary: ({ key, ...canary }) =>
      perform({ key, action: 'canary', begin: (state) => beginCanary(state, canary) }),
    promote: ({ key, release }) => perform({ key, action: 'promote', begin: (state) => beginPromote(state, release) }),
    rollback: ({ key, release }) =>
      perform({ key, action: 'rollback', begin: (state) => beginRollback(state, release) }),
    restart: ({ key, generation }) =>
      perform({ key, action: 'restart', begin: (state) => beginRestart(state, generation) }),
    async find(key) {
      if (current?.key === key) await current.done.catch(() => {})
      const effect = file.state.effects.find((known) => known.key === key)
      if (!effect) return 'absent'
      return effect.state === 'done' ? 'done' : 'unknown'
    },
    async resume() {
      const effect = begun(file.state.effects)
      await (effect ? run(effect) : settle())
    },
    async settled() {
      await current?.done.catch(() => {})
    },
  }

  async function perform(change: Change): Promise<void> {
    if (stopping.aborted) throw new ExternalError('The supervisor is about to end.')
    while (current && current.key !== change.key) await interrupt(current, change)
    if (current) return current.done
    if (isDone(file.state.effects, change.key)) return
    const before = file.state.releases
    const after = change.begin(before)
    const effect: Effect = { key: change.key, action: change.action, state: 'begun', before }
    if (!after) return finish(effect)
    for (const release of newReleases(before, after)) traffic.reset(release)
    file.state.releases = after
    file.state.effects = withEffect(file.state.effects, effect)
    return run(effect)
  }

  /** Going back cannot wait until what goes wrong has come to its end. */
  async function interrupt(other: NonNullable<typeof current>, { action }: Change): Promise<void> {
    if (action !== 'rollback') throw new StaleTargetError(`Another change (${other.key}) is under way.`)
    other.interrupt.abort()
    await other.done.catch(() => {})
  }

  function run(effect: Effect): Promise<void> {
    const interrupted = new AbortController()
    const done = carryOut(effect, AbortSignal.any([interrupted.signal, stopping])).finally(() => {
      current = undefined
    })
    current = { key: effect.key, interrupt: interrupted, done }
    return done
  }

  async function carryOut(effect: Effect, signal: AbortSignal): Promise<void> {
    const { action, key, before } = effect
    logger.info('A change begins', { action, key })
    try {
      await file.save()
      if (action === 'restart') await renew(signal)
      await converge(signal)
    } catch (error) {
      if (stopping.aborted) throw error
      file.state.effects = without(file.state.effects, key)
      logger.warn('A change failed', { action, key, error: messageOf(error), interrupted: signal.aborted })
      // Whoever interrupted it decides what runs next. The very first release stays, and is tried again and again.
      if (!signal.aborted && before?.stable) await takeBack(before)
      else await file.save()
      throw error
    }
    file.state.releases = complete(file.state.releases)
    await finish(effect)
    logger.info('A change is done', { action, key })
  }

  async function finish({ key, action }: Effect): Promise<void> {
    file.state.effects = withEffect(file.state.effects, { key, action, state: 'done' })
    traffic.keep(releasesOf(file.state.releases))
    await file.save()
  }

  async function takeBack(before: ReleaseState): Promise<void> {
    file.state.releases = restore(file.state.releases, before)
    await file.save()
    await settle()
  }

  /** As `converge`, for releases that are known to be good: they are started again and again until they serve. */
  async function settle(): Promise<void> {
    await converge(stopping).catch((error: unknown) => {
      logger.warn('The app does not serve yet', { error: messageOf(error) })
    })
  }

  /**
   * Makes the copies what the phase wants: each new one serves before one that is not wanted goes. Throws when a
   * release that is being tried does not come up, or when nothing would serve in the end.
   */
  async function converge(signal: AbortSignal): Promise<void> {
    const leaving = isGoingBack() ? removeSurplus() : undefined
    const wanted = wantedCopies(file.state.releases, copies)
    for (const { release, count } of wanted) {
      while (fleet.copiesOf(release.release).length < count) await addNext(release, count, signal)
    }
    const staying = wanted.flatMap(({ release }) => fleet.copiesOf(release.release))
    await assertServing(staying, signal)
    await Promise.all([leaving, removeSurplus()])
  }

  /** One that takes the place of another; or, where there is nothing to replace, all that are missing at once. */
  async function addNext(release: ReleaseSource, count: number, signal: AbortSignal): Promise<void> {
    const missing = surplus().length > 0 ? 1 : count - fleet.copiesOf(release.release).length
    const added = Array.from({ length: missing }, () => fleet.add(release))
    const failures = await Promise.all(added.map((copy) => failureOf(copy, signal)))
    const failure = failures.find((error) => error !== undefined)
    if (failure === undefined) return removeOne(surplus()[0])
    if (!signal.aborted && !isOnTrial(release)) return
    await Promise.all(added.map((copy) => fleet.remove(copy)))
    throw failure
  }

  function isOnTrial({ release }: ReleaseSource): boolean {
    return file.state.releases.canary?.release === release
  }

  /** What is taken back gets no more requests from now on, if anything else can serve them. */
  function isGoingBack(): boolean {
    const { phase, stable } = file.state.releases
    return phase === 'rolling_back' && fleet.copiesOf(stable!.release).some((copy) => copy.status === 'ready')
  }

  /** A canary, and whatever replaces all others, must serve; of several known copies one is enough. */
  async function assertServing(staying: readonly Copy[], signal: AbortSignal): Promise<void> {
    const onTrial = staying.filter((copy) => isOnTrial(copy.release))
    await Promise.all(onTrial.map((copy) => copy.whenReady(signal)))
    if (onTrial.length > 0 || staying.some((copy) => copy.status === 'ready')) return
    if (staying.length > 0) await Promise.any(staying.map((copy) => copy.whenReady(signal))).catch(throwFirst)
  }

  function surplus(): Copy[] {
    const wanted = wantedCopies(file.state.releases, copies)
    return fleet.copies().filter((copy) => {
      const count = wanted.find(({ release }) => release.release === copy.release.release)?.count ?? 0
      return fleet.copiesOf(copy.release.release).indexOf(copy) >= count
    })
  }

  /** One after the other, so that the others serve on. What is ill serves nobody and goes at once; what is coming up is let come. */
  async function renew(signal: AbortSignal): Promise<void> {
    const settled = fleet.copies().filter(({ status }) => status !== 'starting')
    const ill = settled.filter((copy) => copy.status !== 'ready' || !copy.isHealthy)
    for (const copy of ill) await Promise.all([fleet.remove(copy), fleet.add(copy.release).whenReady(signal)])
    if (ill.length > 0) return
    for (const copy of settled) {
      await fleet.add(copy.release).whenReady(signal)
      await fleet.remove(copy)
    }
  }

  async function removeOne(copy: Copy | undefined): Promise<void> {
    if (copy) await fleet.remove(copy)
  }

  async function removeSurplus(): Promise<void> {
    await Promise.all(surplus().map((copy) => fleet.remove(copy)))
  }
}

function newReleases(before: ReleaseState, after: ReleaseState): string[] {
  const known = releasesOf(before)
  return releasesOf(after).filter((release) => !known.includes(release))
}

function releasesOf({ stable, canary, previous }: ReleaseState): string[] {
  return [stable, canary, previous].flatMap((source) => source?.release ?? [])
}

async function failureOf(copy: Copy, signal: AbortSignal): Promise<unknown> {
  return copy.whenReady(signal).then(
    () => undefined,
    (error: unknown) => error,
  )
}

function throwFirst(error: unknown): never {
  throw error instanceof AggregateError ? error.errors[0] : new ExternalError(messageOf(error), { cause: error })
}
