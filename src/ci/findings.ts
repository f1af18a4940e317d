import { lazily } from '../lib/lazily.ts'
import type { DecisiveLine, Finding } from './analyze-log.ts'
import type { Category } from './categories/category.ts'
import { CATEGORIES } from './categories/index.ts'
import { readingsOf, withoutPrefix } from './classify-line.ts'
import { errorFormOf, isCrash, SAYS_ONLY_THAT_WEIGHT } from './error-form.ts'
import { asItsOwn, findsFaults, sureTopicOf, topicOf } from './error-topics.ts'
import type { Clue, LogStep } from './log/open-step.ts'
import { purposeAt } from './programs/commands.ts'
import { type OwnWords, ownWordsOf } from './programs/own-words.ts'
import type { Purpose } from './programs/programs.ts'

/** The runner's own error in the step that holds the evidence: steps that went well rarely hold the cause. */
export const IN_FAILED_STEP = 30
const IS_MARKED = 6
/** Each further line that says the same, up to five. */
const REPEATED = 1
const REPEATS_MAX = 5
/** A line that calls itself a warning. */
const IS_WARNING = -25
/** Words that name a cause, whatever the program that printed them is for. */
export const SURE_WEIGHT = 70
const CERTAIN_WEIGHT = 86
const TOWARDS_SURE = 1 / 3
/** An error whose words say what it is about. */
const HAS_TOPIC = 6
const TOPIC_FORM_MIN = 40
/** But for programs that find faults, words that sound like an error are looked at for what they are about. */
const WORD_FORM_MIN = 24
/** Words that say what is wrong, in a line that looks like an error, and in one that does not. */
const SURE_TOPIC = 52
const SURE_TOPIC_ALONE = 28
/** Of nothing but what the program is for. */
const END_WEIGHT = 10
const OWN_WORDS_WEIGHT = 42
/** The script went on, said that all went well, and then failed of something else. */
const WAS_SURVIVED = -25
const OTHER_CAUSE_WEIGHT = 60
const IS_OTHER_FAULT = -20
const OUTAGE_WEIGHT = 74
const IS_EFFECT = -25
/** Tests print what the programs under test say, so beside a report of failed tests that is noise. */
export const FROM_PROGRAMS_UNDER_TEST = -40
export const MAY_COME_FROM_TESTS = new Set([
  'missing-command',
  'missing-variable',
  'bad-argument',
  'bad-data',
  'file-not-found',
  'file-access',
  'port-in-use',
  'network',
  'dependency-conflict',
  'rate-limit',
  'missing-secret',
  'registry-access',
  'git-conflict',
  'push-rejected',
  'checkout',
  'tool-version',
  'security-audit',
  'permissions',
  'program-error',
  'deploy-failure',
])
export const TEST_REPORT_WEIGHT = 56
const COMMAND_NOT_FOUND_EXIT = 127
/** Of a step that was cancelled: nothing that is at work is silent for so long. */
const HANGS_MS = 30 * 60_000

/** What was asked for, not what happened. */
const IS_ASKED = /^(?:Run |\$ |\[command\])\S/

interface Found extends Finding {
  weight: number
  repeats: number
  lastLine: number
  /** Adds to the reasons. */
  isPurpose: boolean
}

/** Between two turns; one of many words costs milliseconds. */
const CLUES_AT_ONCE = 16

/** At most one finding of each category. Stops now and then, so that others may have their turn. */
export function* findingsOf(
  step: LogStep,
  job: string | undefined,
  categories: readonly Category[] = CATEGORIES,
  isAssumedToFail = false,
): Generator<void, Finding[]> {
  const found = new Map<string, Found>()
  for (const [index, clue] of step.clues.entries()) {
    if (index % CLUES_AT_ONCE === CLUES_AT_ONCE - 1) yield
    if (IS_ASKED.test(clue.text)) continue
    const said = { step, job, clue, at: index, purpose: lazily(() => purposeAt(step.commands, clue.line)) }
    const readings = readingsOf(clue.text, categories)
    for (const { category, weight, details } of readings) keep(found, { ...said, category, weight, details })
    if (!(step.hasFailed || isAssumedToFail)) continue
    if (readings.every(({ weight }) => weight < SURE_WEIGHT)) readForm(found, said)
  }
  readEnd(found, step, { job, categories })
  const hasTestReport = (found.get('test-failure')?.weight ?? 0) >= TEST_REPORT_WEIGHT
  const all = [...found.values()]
  return all.map((one) => scored(one, { step, hasTestReport, others: all }))
}

/** A line of which no category knows the sentence may still have the form of an error: its cause is its topic, or what the program is for. */
function readForm(found: Map<string, Found>, read: Said): void {
  const { step, clue } = read
  const text = withoutPrefix(clue.text)
  const purpose = read.purpose()
  const said = clue.isMarked ? undefined : ownWordsOf(text, step.commands)
  const own = clue.isMarked ? markedForm(text, purpose) : errorFormOf(text, purpose)
  // What the step's own command says under its name is more than a line that looks like an error.
  const form = said && own > SAYS_ONLY_THAT_WEIGHT ? Math.max(own, OWN_WORDS_WEIGHT) : own
  const isError = form >= (findsFaults(purpose) ? TOPIC_FORM_MIN : WORD_FORM_MIN) || clue.isMarked
  // What says only that something failed quotes what was called, and that may be called anything.
  const sure = own === SAYS_ONLY_THAT_WEIGHT ? undefined : sureTopicOf(text, purpose)
  const topic = sure ?? (isError ? (topicOf(text, purpose) ?? argumentTopic(said)) : undefined)
  const category = CATEGORIES.find((one) => one.id === (topic ?? purposeOfError(text, purpose)))
  const alone = form > SAYS_ONLY_THAT_WEIGHT ? SURE_TOPIC : SURE_TOPIC_ALONE
  const weight = Math.max(form, sure === undefined ? 0 : alone) + (topic === undefined ? 0 : HAS_TOPIC)
  if (weight > 0 && category) keep(found, { ...read, category, weight, details: {}, isForm: true })
}

/** What a tool builds may run as well, and crash: that is no error of the tool. */
function purposeOfError(text: string, purpose: Purpose | undefined): string {
  return purpose === undefined || (purpose === 'compile-error' && isCrash(text)) ? 'program-error' : purpose
}

/** A program that complains and quotes what it was called with complains of that. */
function argumentTopic(said: OwnWords | undefined): string | undefined {
  return said?.namesArgument ? 'bad-argument' : undefined
}

/** A program that failed and printed nothing that looks like an error has found what it is there to find. */
function readEnd(
  found: Map<string, Found>,
  step: LogStep,
  { job, categories }: { job: string | undefined; categories: readonly Category[] },
): void {
  const { lastPrinted, hasFailed, commands } = step
  if (found.size > 0 || !hasFailed || !lastPrinted) return
  const purpose = purposeAt(commands, lastPrinted.line)
  const category = categories.find(({ id }) => id === purpose)
  const said = { step, job, clue: lastPrinted, at: 0, purpose: () => purpose }
  if (category) keep(found, { ...said, category, weight: END_WEIGHT, details: {} })
}

/** What is marked as an error is one, whatever it looks like: but for the runner's last word, which says only that there was one. */
function markedForm(text: string, purpose: Purpose | undefined): number {
  const form = errorFormOf(text, purpose)
  return SAYS_NOTHING.test(text) ? form : Math.max(form, TOPIC_FORM_MIN)
}

const SAYS_NOTHING = /\bexit(?:ed)?(?: with)?(?: code| status)?:? '?\d+|^$|\bwas cancell?ed\b/

interface Said {
  step: LogStep
  job: string | undefined
  clue: Clue
  /** Its place among the clues of the step. */
  at: number
  /** What the program was for that printed it: looked for once, and only where it is asked for. */
  purpose(): Purpose | undefined
}

interface Read extends Said {
  category: Category
  weight: number
  details: Readonly<Record<string, string>>
  isForm?: boolean
}

function keep(found: Map<string, Found>, read: Read): void {
  const { step, job, clue, weight, details, isForm = false } = read
  const category = ownCategory(read)
  const known = found.get(category.id)
  const isPurpose = read.purpose() === category.id
  const decisive = spokenOf(read)
  const own =
    (isPurpose && weight < SURE_WEIGHT && weight > SAYS_ONLY_THAT_WEIGHT ? lifted(weight) : weight) +
    (isOtherFault(category.id, weight, read.purpose()) ? IS_OTHER_FAULT : 0) +
    (clue.isMarked ? IS_MARKED : 0) +
    (WARNING.test(decisive.text) && !(isPurpose && category.id === 'lint') ? IS_WARNING : 0)
  if (known) {
    known.repeats++
    known.lastLine = clue.line
    // Of what nothing but its form is known, the last is what the program ended with.
    if (known.weight > own || (known.weight === own && !(isForm && category.id === 'program-error'))) return
  }
  found.set(category.id, {
    ...{ category, job, step: step.name, details, reasons: [], score: 0 },
    ...{ weight: own, repeats: known?.repeats ?? 0, lastLine: clue.line, isPurpose },
    decisive,
  })
}

/** A note of a compiler, or the place, stands below the error that it explains. */
function spokenOf({ clue, at, step }: Said): DecisiveLine {
  const above = NOTE.test(clue.text) ? step.clues.slice(Math.max(0, at - NOTE_LINES_MAX), at) : []
  const { line, text } = above.findLast((one) => NOTED.test(withoutPrefix(one.text))) ?? clue
  return { line, text }
}

const NOTE = /^\s*(?:= (?:note|help): |-->|┌─|╭─\[)/
const NOTED = /^(?:error|warning)\b/i
const NOTE_LINES_MAX = 30

function scored(
  { weight, repeats, lastLine, isPurpose, ...finding }: Found,
  { step, hasTestReport, others }: { step: LogStep; hasTestReport: boolean; others: readonly Found[] },
): Finding {
  const more = Math.min(repeats, REPEATS_MAX) * REPEATED
  const isEffect = BROKEN_BY_NETWORK.has(finding.category.id) && others.some(isOutage)
  const isNoise =
    hasTestReport && step.exitCode !== COMMAND_NOT_FOUND_EXIT && MAY_COME_FROM_TESTS.has(finding.category.id)
  const isSurvived = others.some(
    (other) =>
      other.weight >= OTHER_CAUSE_WEIGHT &&
      step.successes.some((line) => lastLine < line && line < other.decisive.line),
  )
  const reasons = [`The line weighs ${weight}.`]
  if (isPurpose) reasons.push('It is what the program that ran is there to find.')
  if (more > 0) reasons.push(`${more} further lines say the same.`)
  if (step.hasFailed) reasons.push('The runner says that this step failed.')
  if (isNoise) reasons.push('Failed tests are reported beside it, and tests print what the programs under test say.')
  if (isEffect) reasons.push('Something that it fetches from could not be reached.')
  if (isSurvived) reasons.push('The step went on after it and failed of something else.')
  const score =
    weight +
    more +
    (step.hasFailed ? IN_FAILED_STEP : 0) +
    (isNoise ? FROM_PROGRAMS_UNDER_TEST : 0) +
    (isEffect ? IS_EFFECT : 0) +
    (isSurvived ? WAS_SURVIVED : 0)
  return { ...finding, score, reasons }
}

/** Words that name another cause for certain stay what they say. */
function ownCategory({ category, weight, purpose, step }: Read): Category {
  const id = hasHung(category, step)
    ? 'timeout'
    : weight < CERTAIN_WEIGHT
      ? asItsOwn(category.id, purpose())
      : category.id
  return id === category.id ? category : (CATEGORIES.find((one) => one.id === id) ?? category)
}

/** Whoever cancelled it: it had stopped long before. */
function hasHung({ id }: Category, { silentMs = 0 }: LogStep): boolean {
  return id === 'cancelled' && silentMs >= HANGS_MS
}

/** What linters and tests print looks alike: by its marks alone it is not of another sort than the program is for. */
function isOtherFault(id: string, weight: number, purpose: Purpose | undefined): boolean {
  if (purpose === undefined || purpose === id || weight >= SURE_WEIGHT) return false
  if (purpose === 'lint' && id === 'compile-error') return true
  return LOOK_ALIKE.has(id) && (LOOK_ALIKE.has(purpose) || purpose === 'security-audit' || purpose === 'policy-check')
}

const LOOK_ALIKE: ReadonlySet<string> = new Set<Purpose>(['test-failure', 'lint'])

/** What cannot be fetched because nothing can be reached is said to be missing. */
const BROKEN_BY_NETWORK: ReadonlySet<string> = new Set(['dependency-conflict', 'submodule', 'checkout'])

function isOutage({ category, weight }: Found): boolean {
  return category.id === 'network' && weight >= OUTAGE_WEIGHT
}

/** A linter that complains, a test runner that reports a failed test: the program failed as it is meant to. Their order stays. */
function lifted(weight: number): number {
  return Math.floor(weight + (SURE_WEIGHT - weight) * TOWARDS_SURE)
}

const WARNING = /^\s*(?:\S+ )?\S*warn(?:ing)?\b/i
