import type { Action, Verdict } from '../../domain/decision.ts'
import type { Facts } from '../facts.ts'

/** One question of the policy. Pure; the strictest answer of all gates decides. */
export interface Gate {
  readonly id: string
  /** Actions that it is asked for. */
  readonly actions: readonly Action[]
  check(facts: Facts): GateAnswer
}

export interface GateAnswer {
  verdict: Verdict
  /** What was looked at, printable. */
  value: string
  /** One sentence. */
  reason: string
  /** With `wait`: when to ask again. */
  retryAtMs?: number
}

export const ALL_ACTIONS: readonly Action[] = ['heal', 'commit', 'deploy']
