import { type Action, VERDICTS, type Verdict } from '../domain/decision.ts'
import { decide } from './decide.ts'
import type { Facts } from './facts.ts'
import type { Policy } from './policy.ts'

/** A question that was asked once, with what was known then. */
export interface PastQuestion {
  action: Action
  verdict: Verdict
  facts: Omit<Facts, 'policy'>
  policy: Policy
  /** What came of it then; null where nothing is known. */
  outcome: string | null
}

/** Of one action, over the history. */
export interface Simulated {
  action: Action
  asked: number
  /** As it was answered then, and as it would be. */
  answered: Record<Verdict, number>
  wouldAnswer: Record<Verdict, number>
  /** Of those that it would do by itself: how many healed then, how many came to nothing, and of how many nothing is known. */
  wouldAct: { total: number; healed: number; failed: number; unknown: number }
  /** What limited it, by gate, most often first. */
  limitedBy: { gate: string; count: number }[]
}

/** What a policy would have answered: the same function on the same facts. Answers of people are left out, as they were to another question. */
export function simulate(questions: readonly PastQuestion[]): Simulated[] {
  return (['heal', 'commit', 'deploy'] as const).map((action) =>
    simulateAction(
      action,
      questions.filter((question) => question.action === action),
    ),
  )
}

function simulateAction(action: Action, questions: readonly PastQuestion[]): Simulated {
  const answers = questions.map(({ facts, policy, outcome }) => ({
    decision: decide({ ...facts, isApproved: false, policy }),
    outcome,
  }))
  const acted = answers.filter(({ decision }) => decision.verdict === 'allow')
  const limits = answers.flatMap(({ decision }) => decision.limitedBy ?? [])
  const healed = acted.filter(({ outcome }) => outcome === 'healed').length
  const unknown = acted.filter(({ outcome }) => outcome === null).length
  return {
    action,
    asked: questions.length,
    answered: countBy(questions.map(({ verdict }) => verdict)),
    wouldAnswer: countBy(answers.map(({ decision }) => decision.verdict)),
    wouldAct: { total: acted.length, healed, unknown, failed: acted.length - healed - unknown },
    limitedBy: [...new Set(limits)]
      .map((gate) => ({ gate, count: limits.filter((one) => one === gate).length }))
      .sort((a, b) => b.count - a.count),
  }
}

function countBy(verdicts: readonly Verdict[]): Record<Verdict, number> {
  const counts = VERDICTS.map((verdict) => [verdict, verdicts.filter((one) => one === verdict).length])
  return Object.fromEntries(counts) as Record<Verdict, number>
}
