import type { Trial } from './candidate.ts'
import { degenerateWords, isBlank, lostWord } from './gate/degenerate.ts'
import { shownBy } from './shown-by.ts'

/** How much better the best behaviour must be than the next one. */
const MARGIN_MIN = 0.12
/** What is as likely wrong as right is left to people, who are shown it. */
const CONFIDENCE_MIN = 0.5
/** One kind of general repair alone must have good reasons of its own. */
const ALONE_SCORE_MIN = 0.58
const SUPPORT_PRIOR_MIN = 0.2
/** Leaving, going on without the value, and taking an empty one. */
const ALL_WAYS = 3
/** What makes up no answer, where nothing else is left: right in all of 13 bugs that nobody had seen, whatever it scored. */
const UNANIMOUS_SCORE = 0.56
const UNANIMOUS_SCORE_MIN = 0.28
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

export interface Choice {
  /** Best first within the chosen behaviour; empty when there is none to be sure of. */
  ranked: Trial[]
  reasons: string[]
  /** One sentence: why this, or why none. */
  reason: string
  confidence: number
}

/** Whether what the program answers to a like value could change the choice. */
export function isUndecided(survivors: readonly Trial[]): boolean {
  const shown = new Set(survivors.map(({ observation }) => observation && shownBy(observation)))
  return shown.size > 1 || survivors.some(({ candidate }) => isGeneral(candidate.pattern))
}

/** Ranks survivors by stated reasons, and abstains when they disagree and none has the better ones. */
export function choose(survivors: readonly Trial[]): Choice {
  if (survivors.length === 0) return abstain('No candidate made the failure go away without another fault.')
  const behaviours = withUnanimity(withoutBorrowed(behavioursOf(survivors)))
  const [best, ...rivals] = behaviours as [Behaviour, ...Behaviour[]]
  const next = rivals[0]
  const margin = next ? round(best.score - next.score) : 1
  if (unopposed(best.trials).length === 0)
    return abstain(`It can be made harmless, but there is more to it: ${best.trials[0]?.candidate.objections?.[0]}`)
  if (best.score < CONFIDENCE_MIN)
    return abstain('What is left makes the failure go away, but is as likely wrong as right.')
  if (!isSupported(best, rivals))
    return abstain('What is left makes the failure go away, but nothing in the code speaks for it.')
  if (next && margin < MARGIN_MIN && !isSettled(best, rivals))
    return abstain(
      `The candidates that make the failure go away disagree on what should happen instead (${behaviours.length} behaviours), and none has clearly better reasons.`,
    )
  const ranked = unopposed(best.trials).sort((a, b) => b.evidence.score - a.evidence.score)
  return {
    ranked,
    reasons: reasonsFor(ranked, best, behaviours),
    reason: 'It passed every stage of proof.',
    confidence: Math.min(0.97, best.score),
  }
}

/**
 * General repairs make any missing value harmless, right or wrong: one alone says little. That leaving early and going on without
 * the value come to the same result says more; so does a repair that only fits where its own evidence was found.
 */
function isSupported({ trials, output }: Behaviour, rivals: readonly Behaviour[]): boolean {
  const best = bestOf(trials)
  // All others show a value that was lost on the way, as NaN on a bill.
  const isOnlySound = rivals.length > 0 && rivals.every((rival) => degenerateWords(rival.output, [output]).length > 0)
  if (isAsKnown(best) || isOnlySound) return true
  // How the function leaves for other things speaks for no made-up value.
  const ways = waysOf(isBareDefault(best) ? trials.filter((trial) => !isBorrowed(trial)) : trials)
  const isDoubted = isBorrowed(best) || (isBareCondition(best) && rivals.length > 0)
  if (isDoubted) return ways.size >= ALL_WAYS
  const isBareAlone = isBareDefault(best) && ways.size < 2
  if (best.evidence.score >= ALONE_SCORE_MIN && !isBareAlone) return true
  if (rivals.length === 0 && isModest(best)) return true
  // That many ways lead there says little when the program itself would go another.
  if (trials.some((trial) => trial.analogy?.agrees === false)) return false
  return ways.size > 1 || ![...ways].every((way) => GENERAL_WAYS.has(way)) || hasOwnStep(best)
}

/**
 * How the function leaves for other things is how it leaves for this one where it makes no difference: of 24 bugs that nobody had
 * seen, all seven were right in which every way came to the same, and five of the other seventeen.
 */
const isBorrowed = ({ candidate }: Trial): boolean => /^guard-exit\/as-(?:guard|none)$/.test(candidate.pattern)

/** Where all ways come to the same, or a repair has good evidence of its own, how the function leaves for other things is no rival. */
function withoutBorrowed(behaviours: Behaviour[]): Behaviour[] {
  const isBetter = ({ trials }: Behaviour): boolean => waysOf(trials).size >= ALL_WAYS || unopposed(trials).some(isOwn)
  if (!behaviours.some(isBetter)) return behaviours
  return behaviours.filter(({ trials }) => !trials.every(isBorrowed))
}

const isOwn = ({ candidate, evidence }: Trial): boolean =>
  !candidate.pattern.includes(' + ') && !isGeneral(candidate.pattern) && evidence.score >= ALONE_SCORE_MIN

/** Nothing speaks for it but that the condition does not hold then. */
const isBareCondition = ({ candidate }: Trial): boolean =>
  /^and-guard\/(?:condition|differs)$/.test(candidate.pattern) && candidate.prior < ALONE_SCORE_MIN

/** An empty value of which nothing says that it is what is missing. */
const isBareDefault = ({ candidate }: Trial): boolean =>
  candidate.pattern.startsWith('default-value/') && !candidate.reasons?.length

/** A function that answers nothing leaves, a condition does not hold, what is read of nothing is missing: no answer is made up. */
const isModest = ({ candidate, evidence, analogy }: Trial): boolean =>
  /^(?:guard-exit\/plain|and-guard\/(?:condition|value|filled)|default-value\/object-\w+)$/.test(candidate.pattern) &&
  evidence.score >= UNANIMOUS_SCORE_MIN &&
  analogy?.agrees !== false

function withUnanimity(behaviours: Behaviour[]): Behaviour[] {
  const [only, ...rivals] = behaviours
  const sound = only ? unopposed(only.trials) : []
  if (!only || rivals.length > 0 || sound.length === 0 || !isModest(bestOf(sound))) return behaviours
  return [{ ...only, score: Math.max(only.score, UNANIMOUS_SCORE) }]
}

const bestOf = (trials: readonly Trial[]): Trial =>
  unopposed(trials).reduce((a, b) => (b.evidence.score > a.evidence.score ? b : a))

/** A chain of steps of which one only fits where its own evidence was found. */
const hasOwnStep = ({ candidate }: Trial): boolean => {
  const steps = candidate.pattern.split(' + ')
  return steps.length > 1 && !steps.every(isGeneral)
}

/** The program answers a like value in one of the ways that are left, and in none of the others. */
const isSettled = (best: Behaviour, rivals: readonly Behaviour[]): boolean =>
  best.trials.some(isAsKnown) && rivals.every(({ trials }) => trials.some(({ analogy }) => analogy?.agrees === false))

const isAsKnown = ({ analogy }: Trial): boolean => analogy?.agrees === true && analogy.nearness === 'same'

const WAYS: Record<string, string> = {
  'optional-chain': 'without it',
  'and-guard': 'without it',
  'skip-statement': 'without it',
  'guard-exit': 'leave',
  'default-value': 'default',
  'default-parameter': 'default',
}
const GENERAL_WAYS = new Set(Object.values(WAYS))

function waysOf(trials: Trial[]): Set<string> {
  return new Set([...familiesOf(trials)].map((family) => WAYS[family] ?? family))
}

function abstain(reason: string): Choice {
  return { ranked: [], reasons: [], reason, confidence: 0 }
}

function behavioursOf(survivors: readonly Trial[]): Behaviour[] {
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
  return [...groups]
    .map(([output, trials]) => ({ output, trials, score: behaviourScore(trials) }))
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
  // A repair that shows a lost value is no better for being the only one; what is missing may be shown as such where it is asked for.
  const lost = lostWord(output)
  const isShown = isGeneral(candidate.pattern) ? !isSure && lost !== null : lost === 'NaN'
  const isDamaged = degenerateWords(output, others).length > 0 || (isShown && candidate.prior < STRONG_PRIOR)
  const damage = (isDamaged ? (isSure ? SURE_DAMAGE : DAMAGE) : 0) + (isLost ? 0.12 : 0)
  // Where no repair that is left answers so, one with evidence of its own loses nothing by it.
  const isContrary = analogy && (isGeneral(candidate.pattern) || (isKnownAlike && candidate.prior < STRONG_PRIOR))
  return -damage - (isContrary ? CONTRARY_MALUS : 0)
}

const isGeneral = (pattern: string): boolean => (pattern.split('/')[0] ?? '') in WAYS

/** The best of its candidates, and more for each other way that comes to the same result. */
function behaviourScore(trials: Trial[]): number {
  const best = Math.max(...trials.map((trial) => trial.evidence.score))
  // Ways around what the program does with a like value are no support for each other.
  const others = trials.some(({ analogy }) => analogy?.agrees === false)
    ? 0
    : Math.min(AGREEING_MAX, waysOf(trials).size - 1)
  return round(Math.min(0.99, best + AGREEMENT_BONUS * Math.max(0, others)))
}

/** Kinds of repair, of those that need one step only: a chain of steps can be made to end anywhere. */
function familiesOf(trials: Trial[]): Set<string> {
  const single = trials.filter(
    (trial) =>
      !trial.candidate.pattern.includes(' + ') && trial.candidate.prior >= SUPPORT_PRIOR_MIN && !isOpposed(trial),
  )
  return new Set(single.map(({ candidate }) => candidate.pattern.split('/')[0] ?? ''))
}

const isOpposed = ({ candidate }: Trial): boolean => (candidate.objections?.length ?? 0) > 0

const unopposed = (trials: readonly Trial[]): Trial[] => trials.filter((trial) => !isOpposed(trial))

/** Lines that only the form asks for, as `try {` and `}`, say nothing of how much is changed. */
function addedLines(trial: Trial): number {
  const added = trial.evidence.diff.split('\n').filter((line) => /^\+(?!\+\+)/.test(line))
  return added.filter((line) => !/^\+\s*(?:try \{|\} catch.*\{|[{}]?)$/.test(line)).length
}

function reasonsFor(ranked: Trial[], best: Behaviour, behaviours: Behaviour[]): string[] {
  const chosen = ranked[0] as Trial
  const families = familiesOf(best.trials)
  return [
    ...(chosen.candidate.reasons ?? []),
    ...(chosen.analogy?.agrees ? [chosen.analogy.said] : []),
    ...(families.size > 1 ? [`${families.size} kinds of repair come to the same result.`] : []),
    ...(behaviours.length > 1
      ? [
          `The next best result of ${behaviours.length - 1} others scores ${behaviours[1]?.score} against ${best.score}.`,
        ]
      : ['All candidates that pass come to the same result.']),
  ]
}

const round = (value: number): number => Math.round(value * 1000) / 1000
