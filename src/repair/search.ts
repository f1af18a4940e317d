import { engineWords } from '../diagnosers/javascript/wording.ts'
import type { Diagnosis } from '../domain/diagnosis.ts'
import { messageOf } from '../domain/errors.ts'
import type { StackFrame } from '../domain/event.ts'
import { redactSecrets } from '../lib/redact/redact-text.ts'
import type { Trial } from './candidate.ts'
import { watchFailure } from './facts/watch-failure.ts'
import { guessedTwice } from './guessed-twice.ts'
import type { RepairDeps } from './heal.ts'
import { withRecord } from './learned-prior.ts'
import { type Bench, prove } from './prove.ts'
import type { CandidatePatch, Observation, ProposalContext, RepairRequest, TriedPatch } from './repair.ts'
import { shows } from './reproduce.ts'
import type { Workspace } from './workspace.ts'

/** Candidates not tried by then are left out: an answer that comes late is of little use. */
const SEARCH_MS_MAX = 45_000
/** Where one run of the failing program takes long, or the machine is busy, this many of them. */
const SEARCH_RUNS_MAX = 80
const SLOW_SEARCH_MS_MAX = 180_000
/** A candidate that gets past the first fault and meets another is built upon. */
const ROUNDS_MAX = 3
const BUILT_UPON_MAX = 3
const PER_ROUND_MAX = 10
const GOOD_PRIOR = 0.45
const TAKEN_FOR_EMPTY_BONUS = 0.12

export interface Search {
  request: RepairRequest
  deps: RepairDeps
  bench: Bench
  diagnosis: Diagnosis | null
  /** What kept proposers from proposing, as sentences for people. */
  faults: Set<string>
}

/** All candidates that were tried, with what each showed. */
export async function searchPatches(search: Search): Promise<Trial[]> {
  const { deps, bench } = search
  const limitMs = searchLimitMs(bench.base.durationMs)
  const startedMs = deps.clock.monotonicMs()
  // To read a huge source takes as long as it is; what was found in it is to be tried all the same, and nothing built upon it.
  const first = await proposeAll(search, bench.base, {})
  const foundMs = deps.clock.monotonicMs()
  const endMs = foundMs + limitMs
  const isSlow = foundMs - startedMs > limitMs
  const isTimeLeft = (): boolean => deps.clock.monotonicMs() < endMs
  let round = await prove(first, bench, isTimeLeft)
  const trials = [...round]
  for (let count = 1; count < ROUNDS_MAX && !isSlow && isTimeLeft(); count++) {
    if (hasGoodSingle(trials)) break
    const upon = await progressOf(round, bench)
    const built = await Promise.all(upon.slice(0, BUILT_UPON_MAX).map((trial) => buildUpon(search, trial, trials)))
    const next = built.flat()
    if (next.length === 0) break
    round = await prove(distinct(next, trials), bench, isTimeLeft)
    trials.push(...round)
  }
  return trials
}

/** What proposers make of the failures of what they proposed: those who can, once. */
export async function searchAgain(search: Search, trials: readonly Trial[]): Promise<Trial[]> {
  const { deps, bench } = search
  const tried = trials.map(triedOf)
  const proposed = await proposeAll(search, bench.base, {}, tried)
  const endMs = deps.clock.monotonicMs() + searchLimitMs(bench.base.durationMs)
  return await prove(distinct(proposed, trials), bench, () => deps.clock.monotonicMs() < endMs)
}

function triedOf({ evidence: { proposer, explanation, diff, checks } }: Trial): TriedPatch {
  const failed = checks.findLast(({ passed }) => !passed)
  return {
    proposer,
    explanation,
    diff,
    check: failed?.check ?? 'time',
    detail: failed?.detail ?? 'There was no time left to try it.',
  }
}

function searchLimitMs(seenMs: number): number {
  return Math.max(SEARCH_MS_MAX, Math.min(SLOW_SEARCH_MS_MAX, seenMs * SEARCH_RUNS_MAX))
}

/** One step that works and has reasons: chains of steps would only find ways around it. */
function hasGoodSingle(trials: Trial[]): boolean {
  return trials.some(({ evidence, candidate }) => evidence.survived && candidate.prior >= GOOD_PRIOR)
}

/** Those with which the first fault is gone and the program fails somewhere else, the most likely first. */
async function progressOf(round: Trial[], bench: Bench): Promise<Trial[]> {
  const isMade = await Promise.all(round.map((trial) => isProgress(trial, bench)))
  return round.filter((_, index) => isMade[index]).sort((a, b) => b.candidate.prior - a.candidate.prior)
}

/** One more fault like the first one, or what the first one hid. */
async function isProgress({ candidate, observation }: Trial, bench: Bench): Promise<boolean> {
  if (observation?.outcome !== 'failed' || !observation.error) return false
  if (!shows(observation, bench.fingerprint) || !sameWords(observation, bench.base)) return true
  const [now, before] = [observation, bench.base].map(innermost)
  return !isNear(now, before) || (await isOtherLine(now, before, candidate, bench))
}

/** One function may fail in two ways on neighbouring lines: what it says tells them apart. */
const sameWords = (a: Observation, b: Observation): boolean =>
  a.error?.type === b.error?.type && a.error?.message === b.error?.message

const innermost = ({ error }: Observation): StackFrame | undefined => error?.frames.findLast((frame) => frame.inApp)

/** A candidate's own lines move what stands behind them. */
const isNear = (a: StackFrame | undefined, b: StackFrame | undefined): boolean =>
  a?.file === b?.file && Math.abs((a?.line ?? 0) - (b?.line ?? 0)) <= 3

/** What fails now is a line that was there before, and another one than failed then. */
async function isOtherLine(
  now: StackFrame | undefined,
  before: StackFrame | undefined,
  { files }: CandidatePatch,
  { workspace }: Bench,
): Promise<boolean> {
  if (!now?.line || !before?.line) return false
  const old = linesOf(await workspace.read(before.file))
  const failing = linesOf(files[now.file] ?? (await workspace.read(now.file)))[now.line - 1]
  return failing !== undefined && failing !== old[before.line - 1] && old.includes(failing)
}

const linesOf = (text = ''): string[] => text.split('\n').map((line) => line.trim())

async function buildUpon(search: Search, trial: Trial, tried: readonly Trial[]): Promise<CandidatePatch[]> {
  const { candidate, observation } = trial
  if (!observation) return []
  const proposed = await proposeAll(search, observation, candidate.files)
  const needed = proposed.filter((next) => !tried.some((one) => isEnough(one, next)))
  const [now, before] = [observation, search.bench.base].map(innermost)
  const guessed = (next: CandidatePatch): string[] => guessedTwice([candidate, next], now, before)
  return needed.slice(0, PER_ROUND_MAX).map((next) => {
    const isOneStep = next.pattern === candidate.pattern
    return {
      ...next,
      pattern: isOneStep ? next.pattern : `${candidate.pattern} + ${next.pattern}`,
      explanation: `${candidate.explanation} ${next.explanation}`,
      files: { ...candidate.files, ...next.files },
      prior: chainPrior(candidate, next),
      reasons: [...new Set([...(candidate.reasons ?? []), ...(next.reasons ?? [])])],
      objections: [...new Set([...(candidate.objections ?? []), ...(next.objections ?? []), ...guessed(next)])],
    }
  })
}

/** The step does it alone: what it is built upon would be for nothing. */
const isEnough = ({ candidate, evidence }: Trial, { pattern, explanation }: CandidatePatch): boolean =>
  evidence.survived && candidate.pattern === pattern && candidate.explanation === explanation

/** As sure as its least sure step: that both are needed was seen. Where the code takes what is missing for an empty one, the next step may, too. */
function chainPrior(first: CandidatePatch, next: CandidatePatch): number {
  const isTakenForEmpty = /^or-missing\b/.test(first.pattern) && /^default-value\/(?:empty|object)\b/.test(next.pattern)
  return Math.min(first.prior, next.prior + (isTakenForEmpty ? TAKEN_FOR_EMPTY_BONUS : 0))
}

/** What every proposer says to one failure, seen on the base with `files` written over it. */
async function proposeAll(
  search: Search,
  seen: Observation,
  files: Record<string, string>,
  tried?: readonly TriedPatch[],
): Promise<CandidatePatch[]> {
  const { deps, bench, faults } = search
  if (!seen.error) return []
  const copy = await bench.workspace.fork()
  try {
    await copy.write(files)
    const context = contextOn(copy, search, seen.error)
    const asked = tried ? deps.proposers.filter(({ asksAgain }) => asksAgain) : deps.proposers
    const proposed = await Promise.all(
      asked.map((proposer) => {
        const own = tried && { tried: tried.filter((one) => one.proposer === proposer.id) }
        return proposer.propose({ ...context, ...own }, bench.signal).catch((error: unknown) => {
          deps.logger.warn('A proposer failed', { proposer: proposer.id, error: messageOf(error) })
          faults.add(redactSecrets(messageOf(error)))
          return []
        })
      }),
    )
    return proposed.flat().map((candidate) => withRecord(candidate, search.request.lessons))
  } finally {
    await copy.close()
  }
}

function contextOn(
  copy: Workspace,
  { deps, bench, request, diagnosis, faults }: Search,
  error: ProposalContext['error'],
): ProposalContext {
  const { reproduction, signal } = bench
  return {
    workspace: copy.dir,
    error,
    diagnosis,
    ...('event' in request.failure ? { event: request.failure.event } : {}),
    ...(request.earlierFixes === undefined ? {} : { earlierFixes: request.earlierFixes }),
    ...(request.suggestion === undefined ? {} : { suggestion: request.suggestion }),
    read: (path) => copy.read(path),
    tell: (sentence) => void faults.add(sentence),
    probe: (frames) =>
      watchFailure(
        { message: engineWords(error), frames },
        { reproduction, workspace: copy, sandbox: deps.sandbox, signal },
      ),
  }
}

function distinct(candidates: CandidatePatch[], known: readonly Trial[]): CandidatePatch[] {
  const seen = new Set(known.map(({ candidate }) => JSON.stringify(candidate.files)))
  return candidates.filter((candidate) => {
    const key = JSON.stringify(candidate.files)
    return !seen.has(key) && seen.add(key)
  })
}
