import type { Action, Level } from '../../domain/decision.ts'
import type { Facts } from '../facts.ts'

/** One question of the policy. Pure; the least of all answers decides. */
export interface Gate {
  readonly id: string
  /** Actions that it is asked for. */
  readonly actions: readonly Action[]
  check(facts: Facts): GateAnswer
}

export interface GateAnswer {
  /** The highest level that it allows. */
  cap: Level
  /** What was looked at, printable. */
  value: string
  /** One sentence. */
  reason: string
  /** The cap passes by itself: when to ask again. */
  retryAtMs?: number
}

export const ALL_ACTIONS: readonly Action[] = ['heal', 'propose', 'commit', 'deploy', 'recover']
export const CODE_ACTIONS: readonly Action[] = ['heal', 'propose', 'commit', 'deploy']

/** Soon enough that what a person released, or what could not be read, is noticed. */
const LOOK_AGAIN_MS = 1000

export function open(value: string, reason: string): GateAnswer {
  return { cap: 'autonomous', value, reason }
}

/** Nothing is done for now. */
export function wait({ nowMs }: Facts, value: string, reason: string): GateAnswer {
  return { cap: 'report', value, reason, retryAtMs: nowMs + LOOK_AGAIN_MS }
}
