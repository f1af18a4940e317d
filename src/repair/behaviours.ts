import type { Trial } from './candidate.ts'
import { degenerateWords, isBlank, lostWord } from './gate/degenerate.ts'
import { shownBy } from './shown-by.ts'

/** One kind of general repair alone must have good reasons of its own. */
export const ALONE_SCORE_MIN = 0.58
const SUPPORT_PRIOR_MIN = 0.2
/** To leave, to go on without and to take an empty value are different things: where they end alike, little is left to guess. */
const AGREEMENT_BONUS = 0.08
const AGREEING_MAX = 2
/** What the code says against a repair weighs more than what fits everywhere, and less than what is seen to happen. */
const OBJECTION_MALUS = 0.3
/** That the program answers the same to a like value is the nearest to an oracle that there is. */
const ANALOGY_BONUS = { same: 0.22, near: 0.1 } as const
const CONTRARY_MALUS = 0.1
const STRONG_PRIOR = 0.7
/** A value that was lost on the way. Where the code itself speaks for the repair, it may be what the program shows of nothing. */
const DAMAGE = 0.3
const SURE_DAMAGE = 0.15

/** Survivors whose reproduction shows the same are one behaviour: they differ in style only. */
export interface Behaviour {
  output: string
  trials: Trial[]
  score: number
}

/** What the survivors come to, best first; each of them gets its score. */
export function behavioursOf(survivors: readonly Trial[]): Behaviour[] {
  const outputs = survivors.map(({ observation }) => (observation ? shownBy(observation) : ''))
  const groups = new Map<string, Trial[]>()
  survivors.forEach((trial, index) => {
    const key = outputs[index] as string
    groups.set(key, [...(groups.get(key) ?? []), trial])
  })
  const isKnownAlike = survivors.some(({ analogy }) => analogy?.agrees)
  const isContested = survivors.some(
    ({ analogy, candidate }) =>
      analogy?.agrees === false && candidate.prior >= STRONG_PRIOR && !isGeneral(candidate.pattern),
  )
  for (const [output, trials] of groups) {
    const others = [...groups.keys()].filter((key) => key !== output)
    for (const trial of trials) trial.evidence.score = scoreOf(trial, output, { others, isKnownAlike, isContested })
  }
  const hasEvidence = survivors.some(hasOwnEvidence)
  return [...groups]
    .map(([output, trials]) => ({ output, trials, score: behaviourScore(trials, hasEvidence) }))
    .sort((a, b) => b.score - a.score)
}

interface Around {
  /** What the other survivors show. */
  others: string[]
  /** One of the survivors answers as the program does to a like value. */
  isKnownAlike: boolean
  /** What the code says of this very value has another answer than what the program says to a like one. */
  isContested: boolean
}

/** Prior of the pattern, more for what the program does alike, less what speaks against: damaged output, length. */
function scoreOf(trial: Trial, output: string, around: Around): number {
  const length = Math.min(0.1, 0.01 * Math.max(0, addedLines(trial) - 2))
  const against = isOpposed(trial) ? OBJECTION_MALUS : 0
  return round(Math.max(0, trial.candidate.prior + likenessOf(trial, output, around) - length - against))
}

/** What speaks for the answer itself, or against it. What the program says elsewhere too is no damage. */
function likenessOf(
  { analogy, candidate }: Trial,
  output: string,
  { others, isKnownAlike, isContested }: Around,
): number {
  if (analogy?.agrees) return isContested && isGeneral(candidate.pattern) ? 0 : ANALOGY_BONUS[analogy.nearness]
  const isLost = isBlank(output) && (output.trim() === '' || others.some((other) => !isBlank(other)))
  const isSure = candidate.prior >= ALONE_SCORE_MIN
  // A general repair that shows a lost value is no better for being the only one.
  const isDamaged =
    degenerateWords(output, others).length > 0 || (isGeneral(candidate.pattern) && !isSure && lostWord(output) !== null)
  const damage = (isDamaged ? (isSure ? SURE_DAMAGE : DAMAGE) : 0) + (isLost ? 0.12 : 0)
  // Where no repair that is left answers so, one with evidence of its own loses nothing by it.
  const isContrary = analogy && (isGeneral(candidate.pattern) || (isKnownAlike && candidate.prior < STRONG_PRIOR))
  return -damage - (isContrary ? CONTRARY_MALUS : 0)
}

/** A step that only fits where its own evidence was found. */
const hasOwnEvidence = (trial: Trial): boolean =>
  !isGeneral(trial.candidate.pattern) && !isChain(trial) && !isOpposed(trial) && trial.evidence.score >= ALONE_SCORE_MIN

/**
 * The best of its candidates, and more for each other way that comes to the same result: but what fits everywhere is no better against
 * evidence for being many.
 */
function behaviourScore(trials: Trial[], hasEvidence: boolean): number {
  const best = Math.max(...trials.map((trial) => trial.evidence.score))
  if (hasEvidence && !trials.some(hasOwnEvidence)) return best
  // Ways around what the program does with a like value are no support for each other.
  const others = trials.some(({ analogy }) => analogy?.agrees === false)
    ? 0
    : Math.min(AGREEING_MAX, waysOf(trials).size - 1)
  return round(Math.min(0.99, best + AGREEMENT_BONUS * Math.max(0, others)))
}

/** Kinds of repair, of those that need one step only: a chain of steps can be made to end anywhere. */
export function familiesOf(trials: readonly Trial[]): Set<string> {
  const single = trials.filter(
    (trial) => !isChain(trial) && trial.candidate.prior >= SUPPORT_PRIOR_MIN && !isOpposed(trial),
  )
  return new Set(single.map(({ candidate }) => candidate.pattern.split('/')[0] ?? ''))
}

/** The patterns of the steps, one upon the other. */
export const stepsOf = (pattern: string): string[] => pattern.split(' + ')

export const isChain = ({ candidate }: Trial): boolean => stepsOf(candidate.pattern).length > 1

const isOpposed = ({ candidate }: Trial): boolean => (candidate.objections?.length ?? 0) > 0

export const unopposed = (trials: readonly Trial[]): Trial[] => trials.filter((trial) => !isOpposed(trial))

/** Lines that only the form asks for, as `try {` and `}`, say nothing of how much is changed. */
function addedLines(trial: Trial): number {
  const added = trial.evidence.diff.split('\n').filter((line) => /^\+(?!\+\+)/.test(line))
  return added.filter((line) => !/^\+\s*(?:try \{|\} catch.*\{|[{}]?)$/.test(line)).length
}

export const isGeneral = (pattern: string): boolean => (pattern.split('/')[0] ?? '') in WAYS

const WAYS: Record<string, string> = {
  'optional-chain': 'without it',
  'and-guard': 'without it',
  'skip-statement': 'without it',
  'guard-exit': 'leave',
  'default-value': 'default',
  'default-parameter': 'default',
}
export const GENERAL_WAYS = new Set(Object.values(WAYS))

/** Leaving, going on without the value, taking an empty one, and whatever else comes to this. */
export function waysOf(trials: readonly Trial[]): Set<string> {
  return new Set([...familiesOf(trials)].map((family) => WAYS[family] ?? family))
}

export const round = (value: number): number => Math.round(value * 1000) / 1000
