import { ExternalError } from '../../src/domain/errors.ts'
import type { EffectAction } from '../../src/policy/floor.ts'
import { type EffectOptions, StaleTargetError, type Target } from '../../src/targets/target.ts'
import { checkEffect } from './effect-check.ts'
import type { Server } from './server.ts'
import type { Simulation } from './simulation.ts'
import { releaseOf } from './world.ts'

const ERROR = 0.04
const LATE = 0.3
const LATE_MS_MAX = 8_000
const PREPARE_MS_MAX = 4_000
const RETRY_MS = 2_000

/** The place where the app runs, as a server reaches it: it may refuse, answer late, or do it and say that it did not. */
export function targetOf(simulation: Simulation, server: Server): Target {
  const { world, schedule, faults, random } = simulation
  const ask = <T>(label: string, answer: () => T): Promise<T> =>
    schedule.step(server, `target: ${label}`, () => {
      if (faults.strikes('target_errs', ERROR)) throw failure(`it does not tell its ${label}`)
      return answer()
    })

  return {
    id: 'simulated',
    start: async () => {},
    close: async () => {},
    stop: async () => {},
    state: () => ask('state', () => ({ ...world.target })),
    async prepareRelease(commit) {
      if (faults.has('late_answers')) await server.clock.sleep(random.between(0, PREPARE_MS_MAX))
      return ask('release', () => ({ release: releaseOf(commit), commit, dir: '/nowhere' }))
    },
    startCanary: ({ release }, options) =>
      change('canary', release, options, () => {
        const { generation } = world.target
        world.target = { ...world.target, generation: generation + 1, canary: release, phase: 'canary' }
        world.isCanaryHealthy = !faults.strikes('unhealthy_canary', 0.4)
      }),
    promote: (release, options) =>
      change('promote', release, options, () => {
        const { generation, stable } = world.target
        world.target = { generation: generation + 1, stable: release, canary: null, previous: stable, phase: 'stable' }
      }),
    rollback: (release, options) =>
      change('rollback', release, options, () => {
        const { generation, stable, canary, previous } = world.target
        if (canary === release)
          world.target = { ...world.target, generation: generation + 1, canary: null, phase: 'stable' }
        else if (stable === release && previous !== null)
          world.target = { generation: generation + 1, stable: previous, canary: null, previous: null, phase: 'stable' }
      }),
    find: (key) =>
      ask('effect', () => {
        if (faults.has('world_unknown') && !faults.isOver) return 'unknown'
        return world.isDone(key) ? 'done' : 'absent'
      }),
    health: () =>
      ask('health', () => ({
        healthy: world.isCanaryHealthy || world.target.canary === null,
        reason: 'So it says.',
        restarts: 0,
      })),
    exposure: (release, route) =>
      ask('exposure', () => {
        const used = world.used.get(release)
        if (!used) return undefined
        const onRoute = route === undefined ? used : used.byRoute.get(route.split(' ')[1] ?? '')
        const { requests, errors } = onRoute ?? { requests: 0, errors: 0 }
        return { requests, errors, allRequests: used.requests, allErrors: used.errors }
      }),
  }

  async function change(
    action: EffectAction,
    release: string,
    { key, signal, generation }: EffectOptions & { generation?: number },
    make: () => void,
  ): Promise<void> {
    await schedule.step(server, `target: ${action} ${release} (${key})`, async () => {
      signal.throwIfAborted()
      if (faults.strikes('target_errs', ERROR)) throw failure(`${action} is refused`)
      // Who was paused between its last look and the change is a moment too late; a target takes a key once.
      if (world.isDone(key) && server.wokenMs > 0) return
      assertCurrent(action, release, generation)
      const effect = await checkEffect(simulation, server, { action, release, key })
      make()
      world.done.push(effect)
      if (faults.strikes('target_errs', ERROR)) throw failure(`${action} ended in an error`)
    })
    if (faults.strikes('late_answers', LATE)) await server.clock.sleep(random.between(1, LATE_MS_MAX), signal)
    await schedule.step(server, `target: ${action} answers`, () => signal.throwIfAborted())
  }

  /** It changes only what it is asked to change, as it was when it was asked. */
  function assertCurrent(action: EffectAction, release: string, generation: number | undefined): void {
    if (action === 'canary' && generation !== world.target.generation)
      throw new StaleTargetError('The target moved on.')
    if (action === 'promote' && release !== world.target.canary)
      throw new StaleTargetError('The canary is another one.')
  }

  function failure(reason: string): ExternalError {
    return new ExternalError(`The target: ${reason}.`, random.chance(0.3) ? { retryAfterMs: RETRY_MS } : {})
  }
}
