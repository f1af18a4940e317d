import type { ReleaseState } from './release-state.ts'

/** Keys that are remembered: far more than can be in flight. */
const EFFECTS_MAX = 500

export interface Effect {
  key: string
  action: 'deploy' | 'canary' | 'promote' | 'rollback' | 'restart'
  state: 'begun' | 'done'
  /** What to go back to when it fails; kept only while it is begun. */
  before?: ReleaseState
}

export function isDone(effects: readonly Effect[], key: string): boolean {
  return effects.some((effect) => effect.key === key && effect.state === 'done')
}

export function begun(effects: readonly Effect[]): Effect | undefined {
  return effects.find((effect) => effect.state === 'begun')
}

export function withEffect(effects: readonly Effect[], effect: Effect): Effect[] {
  return [...without(effects, effect.key), effect].slice(-EFFECTS_MAX)
}

/** One that was taken back did not happen, and may be asked for again. */
export function without(effects: readonly Effect[], key: string): Effect[] {
  return effects.filter((effect) => effect.key !== key)
}
