import {
  ALONE_SCORE_MIN,
  type Behaviour,
  behavioursOf,
  familiesOf,
  GENERAL_WAYS,
  isChain,
  isGeneral,
  round,
  stepsOf,
  unopposed,
  waysOf,
} from './behaviours.ts'
import type { Trial } from './candidate.ts'
import { degenerateWords } from './gate/degenerate.ts'
import { shownBy } from './shown-by.ts'

/** How much better the best behaviour must be than the next one. */
const MARGIN_MIN = 0.12
/** What is as likely wrong as right is left to people, who are shown it. */
const CONFIDENCE_MIN = 0.5
/** Leaving, going on without the value, and taking an empty one. */
const ALL_WAYS = 3
/** What everything speaks against is no other way. */
const NEGLIGIBLE_SCORE = 0.2
/** To leave for no reason is no rival to a condition that does not hold. */
const RIVAL_SCORE_MIN = 0.3
const AGREED_SCORE_MIN = 0.67
const WAY_SCORE_MIN = 0.6
/** What makes up no answer, where nothing else is left: right in all of 13 bugs that nobody had seen when it was decided, and in 8 of 15 since, of which the worse kinds are not taken any more. */
const UNANIMOUS_SCORE = 0.56
const UNANIMOUS_SCORE_MIN = 0.28

const LONG_WAY_STEPS = 3
/** Of two bugs that were mended so, neither was mended rightly. */
const LONG_WAY_SCORE_MIN = 0.7

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
  const behaviours = withUnanimity(withoutUntold(withoutBorrowed(behavioursOf(survivors))))
  const [best, ...rivals] = behaviours as [Behaviour, ...Behaviour[]]
  const next = rivals[0]
  const margin = next ? round(best.score - next.score) : 1
  if (unopposed(best.trials).length === 0)
    return abstain(`It can be made harmless, but there is more to it: ${best.trials[0]?.candidate.objections?.[0]}`)
  if (best.score < CONFIDENCE_MIN)
    return abstain('What is left makes the failure go away, but is as likely wrong as right.')
  if (unopposed(best.trials).every(isLongWay) && best.score < LONG_WAY_SCORE_MIN)
    return abstain('It takes several different changes to make the failure go away: it comes from something else.')
  if (!isSupported(best, rivals))
    return abstain('What is left makes the failure go away, but nothing in the code speaks for it.')
  if (next && margin < MARGIN_MIN && !isSettled(best, rivals))
    return abstain(
      `The candidates that make the failure go away disagree on what should happen instead (${behaviours.length} behaviours), and none has clearly better reasons.`,
    )
  const sound = unopposed(best.trials)
  const isLast = sound.some(isModest) ? isChain : isWayAround
  const ranked = sound.sort(
    (a, b) =>
      Number(isLast(a)) - Number(isLast(b)) ||
      b.evidence.score - a.evidence.score ||
      Number(isChain(a)) - Number(isChain(b)),
  )
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
  const isOnlyWord = rivals.every(isNegligible) && (isAgreedWord(best) || isAgreedWay(best, trials))
  const isDoubted =
    (isBorrowed(best) && !isOnlyWord) || (isBareCondition(best) && rivals.some(({ score }) => score >= RIVAL_SCORE_MIN))
  if (isDoubted) return ways.size >= ALL_WAYS
  const isBareAlone = isBareDefault(best) && ways.size < 2
  if (best.evidence.score >= ALONE_SCORE_MIN && !isBareAlone) return true
  if (rivals.every(isNegligible) && unopposed(trials).some(isModest)) return true
  // That many ways lead there says little when the program itself would go another.
  if (trials.some((trial) => trial.analogy?.agrees === false)) return false
  return ways.size > 1 || ![...ways].every((way) => GENERAL_WAYS.has(way)) || hasOwnStep(best)
}

/**
 * How the function leaves for other things is how it leaves for this one where it makes no difference: of 24 bugs that nobody had
 * seen, all seven were right in which every way came to the same, and five of the other seventeen.
 */
const isBorrowed = ({ candidate }: Trial): boolean => /^guard-exit\/as-(?:guard|none)$/.test(candidate.pattern)

/** What several guards of the function say of what they looked up: where nothing else is left, right in all of six bugs. */
const isAgreedWord = ({ candidate, evidence }: Trial): boolean =>
  candidate.pattern === 'guard-exit/as-none' && evidence.score >= AGREED_SCORE_MIN

/** A guard of the function leaves for what it looked up, and so would an empty one end: where nothing else is left, right in all of four bugs. */
const isAgreedWay = ({ candidate, evidence }: Trial, trials: readonly Trial[]): boolean =>
  candidate.pattern === 'guard-exit/as-none' && evidence.score >= WAY_SCORE_MIN && waysOf(trials).has('default')

/** Where all ways come to the same, or a repair has good evidence of its own, how the function leaves for other things is no rival. */
function withoutBorrowed(behaviours: Behaviour[]): Behaviour[] {
  const isBetter = ({ trials, score }: Behaviour): boolean =>
    score >= CONFIDENCE_MIN && (waysOf(trials).size >= ALL_WAYS || unopposed(trials).some(isOwn))
  if (!behaviours.some(isBetter)) return behaviours
  return behaviours.filter(({ trials }) => !trials.every(isBorrowed))
}

/** Where a callback can be told what was thrown, to leave without a word as for other input is no rival. */
function withoutUntold(behaviours: Behaviour[]): Behaviour[] {
  const tells = ({ candidate, evidence }: Trial): boolean =>
    candidate.pattern === 'forward-exception/to-callback' && evidence.score >= CONFIDENCE_MIN
  if (!behaviours.some(({ trials }) => unopposed(trials).some(tells))) return behaviours
  return behaviours.filter(({ trials }) => !trials.every(isUntold))
}

const isUntold = ({ candidate }: Trial): boolean =>
  /^forward-exception\/(?:as-guard|negative-answer)$/.test(candidate.pattern)

const isOwn = (trial: Trial): boolean => {
  const { candidate, evidence } = trial
  const isSaid =
    !isGeneral(candidate.pattern) || (candidate.pattern.startsWith('default-value/') && !isBareDefault(trial))
  return !isChain(trial) && isSaid && evidence.score >= ALONE_SCORE_MIN
}

/** Nothing speaks for it but that the condition does not hold then. */
const isBareCondition = ({ candidate }: Trial): boolean =>
  /^and-guard\/(?:condition|loop|differs)$/.test(candidate.pattern) && candidate.prior < ALONE_SCORE_MIN

/** An empty value of which nothing says that it is what is missing. */
const isBareDefault = ({ candidate }: Trial): boolean =>
  candidate.pattern.startsWith('default-value/') && !candidate.reasons?.length

/**
 * A condition does not hold, what is read of nothing is missing: no answer is made up. To leave for no reason, or not to call what is no function, was
 * right in two of nine such bugs.
 */
const isModest = ({ candidate, evidence, analogy }: Trial): boolean =>
  MODEST.test(candidate.pattern) && evidence.score >= UNANIMOUS_SCORE_MIN && analogy?.agrees !== false

const MODEST = /^(?:unpack-guard\/plain|and-guard\/(?:condition|value|filled))$/

function withUnanimity(behaviours: Behaviour[]): Behaviour[] {
  const [only, ...rivals] = behaviours
  if (!only || !rivals.every(isNegligible) || !unopposed(only.trials).some(isModest)) return behaviours
  return [{ ...only, score: Math.max(only.score, UNANIMOUS_SCORE) }, ...rivals]
}

const isNegligible = ({ score }: Behaviour): boolean => score < NEGLIGIBLE_SCORE

const bestOf = (trials: readonly Trial[]): Trial =>
  unopposed(trials).reduce((a, b) => (b.evidence.score > a.evidence.score ? b : a))

/** Steps that make anything harmless, one after the other: where one alone comes to the same, that one is shown. */
const isWayAround = (trial: Trial): boolean =>
  isChain(trial) &&
  stepsOf(trial.candidate.pattern).every((step) => isGeneral(step) || step.startsWith('call-if-function/'))

/** Three kinds of repair, one upon the other. */
const isLongWay = ({ candidate }: Trial): boolean => stepsOf(candidate.pattern).length >= LONG_WAY_STEPS

/** A chain of steps of which one only fits where its own evidence was found. */
const hasOwnStep = ({ candidate }: Trial): boolean => {
  const steps = stepsOf(candidate.pattern)
  return steps.length > 1 && !steps.every(isGeneral)
}

/** The program answers a like value in one of the ways that are left, and in none of the others. */
const isSettled = (best: Behaviour, rivals: readonly Behaviour[]): boolean =>
  best.trials.some(isAsKnown) && rivals.every(({ trials }) => trials.some(({ analogy }) => analogy?.agrees === false))

const isAsKnown = ({ analogy }: Trial): boolean => analogy?.agrees === true && analogy.nearness === 'same'

function abstain(reason: string): Choice {
  return { ranked: [], reasons: [], reason, confidence: 0 }
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
