import { ExternalError } from '../../../domain/errors.ts'
import { type ReleaseSource, StaleTargetError, type TargetState } from '../../target.ts'

/** Which releases run, and what is being done about it. Changes are functions from one state to the next. */
export interface ReleaseState {
  generation: number
  phase: TargetState['phase']
  stable: ReleaseSource | null
  canary: ReleaseSource | null
  previous: ReleaseSource | null
}

export const NOTHING_RUNS: ReleaseState = {
  generation: 0,
  phase: 'stable',
  stable: null,
  canary: null,
  previous: null,
}

/** The operator's own release, without a canary. The very first one has nothing to replace. */
export function beginDeploy(state: ReleaseState, release: ReleaseSource): ReleaseState {
  assertSettled(state)
  if (state.stable === null) return next(state, { stable: release })
  return next(state, { canary: release, phase: 'promoting' })
}

export function beginCanary(
  state: ReleaseState,
  { release, generation }: { release: ReleaseSource; generation: number },
): ReleaseState {
  assertGeneration(state, generation)
  assertSettled(state)
  if (state.stable === null) throw new ExternalError('No release runs yet that a canary could stand beside.')
  if (state.stable.release === release.release) throw new StaleTargetError(`Release ${release.release} runs already.`)
  return next(state, { canary: release, phase: 'canary' })
}

export function beginPromote(state: ReleaseState, release: string): ReleaseState {
  if (state.phase !== 'canary' || state.canary?.release !== release) {
    throw new StaleTargetError(`Release ${release} is not the canary: there is ${state.canary?.release ?? 'none'}.`)
  }
  return next(state, { phase: 'promoting' })
}

/** The same release in the same copies, as another generation. */
export function beginRestart(state: ReleaseState, generation: number): ReleaseState {
  assertGeneration(state, generation)
  assertSettled(state)
  if (state.stable === null) throw new ExternalError('No release runs yet that could be started anew.')
  return next(state, {})
}

/** From here on the release that stays is `stable`, and the one to take back is `canary`. Undefined when it does not run. */
export function beginRollback(state: ReleaseState, release: string): ReleaseState | undefined {
  if (state.canary?.release === release) return next(state, { phase: 'rolling_back' })
  if (state.stable?.release !== release || state.phase !== 'stable') return undefined
  if (state.previous === null) {
    throw new ExternalError(`There is no earlier release to go back to from ${release}.`)
  }
  return next(state, { canary: state.stable, stable: state.previous, previous: null, phase: 'rolling_back' })
}

/** What follows when the copies are as the phase wants them. */
export function complete(state: ReleaseState): ReleaseState {
  if (state.phase === 'promoting') {
    return { ...state, previous: state.stable, stable: state.canary, canary: null, phase: 'stable' }
  }
  return state.phase === 'rolling_back' ? { ...state, canary: null, phase: 'stable' } : state
}

/** Back to what was before a change that failed. It is not the same generation: in between it was not so. */
export function restore(state: ReleaseState, before: ReleaseState): ReleaseState {
  return { ...before, generation: state.generation + 1 }
}

export interface WantedCopies {
  release: ReleaseSource
  count: number
}

/** How many copies of which release the phase wants; what gives ground comes first. */
export function wantedCopies({ phase, stable, canary }: ReleaseState, copies: number): WantedCopies[] {
  const wanted: WantedCopies[] = []
  // A single copy keeps running beside its canary: there must always be one that is known to be good.
  if (stable && phase !== 'promoting') {
    wanted.push({ release: stable, count: phase === 'canary' ? Math.max(1, copies - 1) : copies })
  }
  if (canary && phase !== 'rolling_back') wanted.push({ release: canary, count: phase === 'canary' ? 1 : copies })
  return wanted
}

function assertGeneration(state: ReleaseState, generation: number): void {
  if (generation === state.generation) return
  throw new StaleTargetError(
    `The decision was made for generation ${generation}, and by now it is generation ${state.generation}.`,
  )
}

function assertSettled({ phase, canary }: ReleaseState): void {
  if (phase === 'stable') return
  throw new StaleTargetError(`Release ${canary?.release} is being tried or taken back: nothing else can start.`)
}

function next(state: ReleaseState, change: Partial<ReleaseState>): ReleaseState {
  return { ...state, ...change, generation: state.generation + 1 }
}
