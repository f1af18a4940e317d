import type { Action } from '../../domain/decision.ts'
import { type Facts, type RuntimeFacts, UNREADABLE } from '../facts.ts'
import { type GateAnswer, wait } from './gate.ts'

export const RUNTIME_ACTIONS: readonly Action[] = ['recover']

/** A gate on what runs. What is not known of it never opens one. */
export function readRuntime(check: (facts: Facts, runtime: RuntimeFacts) => GateAnswer): (facts: Facts) => GateAnswer {
  return (facts) => {
    const { runtime } = facts
    return runtime === undefined || runtime === UNREADABLE
      ? wait(facts, UNREADABLE, `It cannot be seen how ${facts.service} is, so nothing is done.`)
      : check(facts, runtime)
  }
}
