import {
  ACTIONS,
  type Action,
  type Decision,
  type GateResult,
  type Level,
  lowest,
  reaches,
  type Verdict,
} from '../domain/decision.ts'
import type { Facts } from './facts.ts'
import type { Gate } from './gates/gate.ts'
import { GATES } from './gates/index.ts'

const GATES_OF: Readonly<Record<Action, readonly Gate[]>> = {
  heal: gatesOf('heal'),
  commit: gatesOf('commit'),
  deploy: gatesOf('deploy'),
  recover: gatesOf('recover'),
  propose: gatesOf('propose'),
}

/**
 * Asks every gate of the action; the least of their caps is how far it goes. Pure: no clock, no store, no randomness.
 * A person's approval of the plan stands for whatever goes beyond proposing it; it lifts no cap below that, and none that passes.
 */
export function decide(facts: Facts): Decision {
  const { action, isApproved } = facts
  const gates = GATES_OF[action].map((gate) => resultOf(gate, facts))
  const needed: Level = isApproved ? 'propose' : ACTIONS[action].level
  const lasting = strictest(gates.filter(({ retryAtMs }) => retryAtMs === undefined))
  const passing = gates.filter(({ retryAtMs, cap }) => retryAtMs !== undefined && !reaches(cap, ACTIONS[action].level))
  const verdict = verdictOf({ cap: lasting.cap, needed, isHeldUp: passing.length > 0 })

  return {
    action,
    verdict,
    level: levelOf(facts, lowest(lasting.cap, ...passing.map(({ cap }) => cap))),
    gates,
    dryRun: facts.policy.dryRun,
    ...(verdict === 'allow' ? {} : { limitedBy: (verdict === 'wait' ? strictest(passing) : lasting).gate }),
    ...(verdict === 'wait' ? { retryAtMs: Math.max(...passing.map(({ retryAtMs }) => retryAtMs!)) } : {}),
  }
}

function resultOf({ id, check }: Gate, facts: Facts): GateResult {
  const { cap, value, reason, retryAtMs } = check(facts)
  return retryAtMs === undefined ? { gate: id, cap, value, reason } : { gate: id, cap, value, reason, retryAtMs }
}

function gatesOf(action: Action): readonly Gate[] {
  return GATES.filter(({ actions }) => actions.includes(action))
}

/** The reason to show people: that of the gate that limited the decision. */
export function reasonOf(decision: Decision): string {
  const limiting = decision.gates.find(({ gate }) => gate === decision.limitedBy)
  return limiting?.reason ?? 'Every gate allows it.'
}

/** What will not pass goes before what will: a person is asked, or the thing given up, without waiting for it first. */
function verdictOf({ cap, needed, isHeldUp }: { cap: Level; needed: Level; isHeldUp: boolean }): Verdict {
  if (reaches(cap, needed)) return isHeldUp ? 'wait' : 'allow'
  return reaches(cap, 'propose') ? 'ask' : 'deny'
}

/** The first of the least. Some gate is asked of every action that has no cap that passes. */
function strictest(results: readonly GateResult[]): GateResult {
  return results.reduce((least, result) => (reaches(result.cap, least.cap) ? least : result))
}

/** Of the levels that the action's track has: a patch is not recovered. With approval it is applied, and not more. */
function levelOf({ action, isApproved }: Facts, cap: Level): Level {
  const { track, level: most } = ACTIONS[action]
  if (isApproved && reaches(cap, 'propose')) return lowest('apply', most)
  const level = lowest(cap, most)
  return level === 'recover' && track === 'code' ? 'propose' : level
}
