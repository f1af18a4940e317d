import { type Action, type Decision, type GateResult, type Level, VERDICTS, type Verdict } from '../domain/decision.ts'
import type { Facts } from './facts.ts'
import { GATES } from './gates/index.ts'

/**
 * Asks every gate of the action; the strictest answer decides. Pure: no clock, no store, no randomness.
 * A person's approval turns `ask` into `allow`; it lifts neither `wait` nor `deny`.
 */
export function decide(facts: Facts): Decision {
  const answers = GATES.filter((gate) => gate.actions.includes(facts.action)).map((gate) => ({
    gate: gate.id,
    ...gate.check(facts),
  }))
  const open = answers.filter(({ verdict }) => !(verdict === 'ask' && facts.isApproved))
  const limiting = open.reduce((strictest, answer) => (isStricter(answer, strictest) ? answer : strictest), open[0])
  const verdict = limiting?.verdict ?? 'allow'
  const retryAtMs = Math.max(0, ...answers.map((answer) => answer.retryAtMs ?? 0))

  return {
    action: facts.action,
    verdict,
    level: levelOf(facts.action, verdict, facts.isApproved),
    gates: answers.map(({ gate, value, verdict, reason }): GateResult => ({ gate, value, verdict, reason })),
    dryRun: facts.policy.dryRun,
    ...(limiting && verdict !== 'allow' ? { limitedBy: limiting.gate } : {}),
    ...(verdict === 'wait' && retryAtMs > 0 ? { retryAtMs } : {}),
  }
}

/** The reason to show people: that of the gate that limited the decision. */
export function reasonOf(decision: Decision): string {
  const limiting = decision.gates.find(({ gate }) => gate === decision.limitedBy)
  return limiting?.reason ?? 'Every gate allows it.'
}

function isStricter(a: { verdict: Verdict }, b: { verdict: Verdict } | undefined): boolean {
  return b === undefined || VERDICTS.indexOf(a.verdict) > VERDICTS.indexOf(b.verdict)
}

function levelOf(action: Action, verdict: Verdict, isApproved: boolean): Level {
  if (verdict === 'deny' || verdict === 'wait') return 'report'
  if (action === 'heal' || verdict === 'ask') return 'propose'
  return action === 'commit' || isApproved ? 'apply' : 'autonomous'
}
