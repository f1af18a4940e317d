import { assert, UserError } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { shareSandbox } from '../sandbox/share-sandbox.ts'
import { type Ahead, workAhead } from './ahead.ts'
import { alikeAnswers } from './analogy/alike-answers.ts'
import { noteAnalogies } from './analogy/analogy.ts'
import type { Trial } from './candidate.ts'
import { choose, isUndecided } from './choose.ts'
import { diagnoseFailure } from './diagnose-failure.ts'
import { filesUnder } from './files-under.ts'
import { inputTexts } from './input-texts.ts'
import { callableBoundary } from './preserve.ts'
import { openTests } from './project-tests.ts'
import type { Bench } from './prove.ts'
import { type Proven, proveChosen } from './prove-chosen.ts'
import type { Observation, Proposer, RepairReport, RepairRequest, ReproductionEvidence } from './repair.ts'
import type { Reproduction } from './reproduce.ts'
import { reproduceFailure } from './reproduce-failure.ts'
import { type Search, searchAgain, searchPatches } from './search.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

/** Of one run of a reproduction. */
const RUN_TIMEOUT_MS = 20_000

export type RepairStage = 'reproduced' | 'patched' | 'tested'

export interface RepairDeps {
  sandbox: Sandbox
  clock: Clock
  proposers: readonly Proposer[]
  logger: Logger
  signal?: AbortSignal
  /** Told of each stage that is done, with one sentence: somebody is waiting. */
  onStep?: (step: RepairStage, reason: string) => void
}

/**
 * Repairs one failure: reproduce, diagnose, propose and try, choose, prove the choice. Nothing outside of a temporary workspace
 * is written. Throws a `UserError` when the checkout cannot be repaired from; everything else is in the report.
 */
export async function repair(request: RepairRequest, given: RepairDeps): Promise<RepairReport> {
  const { clock, proposers } = given
  const startedMs = clock.monotonicMs()
  if (proposers.length === 0) throw new UserError('There is no proposer: name at least one.')
  const base = request.base === undefined ? {} : { base: request.base }
  const workspace = await openWorkspace({ repo: request.repo, ...base })
  const sandbox = shareSandbox(given.sandbox, clock)
  try {
    const findings = await repairIn(workspace, request, { ...given, sandbox })
    const durationMs = clock.monotonicMs() - startedMs
    return { ...findings, base: workspace.base, isolation: sandbox.isolation, durationMs, appMs: sandbox.busyMs() }
  } finally {
    await workspace.close()
  }
}

type Findings = Omit<RepairReport, 'base' | 'isolation' | 'durationMs' | 'appMs'>

/**
 * The steps are in the order of the proof, the work overlaps: the tests run while the failure is reproduced, and patches are
 * tried once it was seen. None of that counts unless the failure shows five times of five, and all of it ends with us.
 */
async function repairIn(workspace: Workspace, request: RepairRequest, deps: RepairDeps): Promise<Findings> {
  const { sandbox, clock, signal = new AbortController().signal, onStep: tell = () => {} } = deps
  const begun: Ahead<unknown>[] = []
  const begin = <Result>(work: (signal: AbortSignal) => Promise<Result>): Ahead<Result> => {
    const ahead = workAhead(signal, work)
    begun.push(ahead)
    return ahead
  }
  try {
    const tests = begin((until) => openTests(request, workspace, { sandbox, signal: until }))
    const searches: Ahead<Found>[] = []
    const onSeen = async (reproduction: Reproduction, seen: Observation): Promise<void> => {
      await searches.at(-1)?.dismiss()
      searches.push(begin((until) => findPatches({ reproduction, seen, workspace, request, deps, signal: until })))
    }
    const runs = { sandbox, timeoutMs: RUN_TIMEOUT_MS }
    const reproduced = await reproduceFailure(request, workspace, runs, { signal, onSeen })
    if (!reproduced.confirmed) return notReproduced(reproduced.reason, reproduced.evidence)
    const { reproduction, reason, evidence } = reproduced
    tell('reproduced', reason)

    const event = 'event' in request.failure ? request.failure.event : undefined
    const failure = { reproduction, workspace, sandbox, event, base: evidence.observation }
    const boundary = begin((until) => callableBoundary({ ...failure, signal: until }))
    const alike = begin((until) => alikeAnswers({ ...failure, clock, signal: until }))
    const { trials, search } = await searches.at(-1)!.result
    const { bench, diagnosis, faults } = search
    const judge = async (): Promise<Proven> => {
      const survivors = trials.filter((trial) => trial.evidence.survived)
      if (isUndecided(survivors)) noteAnalogies(survivors, await alike.result)
      const choice = choose(survivors)
      if (trials.length === 0) return { chosen: null, reason: 'No repair is known for this failure.' }
      if (choice.ranked.length === 0) return { chosen: null, reason: choice.reason }
      tell('patched', `${choice.ranked.length} of ${trials.length} candidates lead to the same good result.`)
      const context = { request, sandbox, call: (await boundary.result)[0] ?? null, tests: await tests.result }
      return await proveChosen(choice, bench, context)
    }
    let proven = await judge()
    if (!proven.chosen && trials.every((trial) => !trial.evidence.survived)) {
      const more = await searchAgain(search, trials)
      trials.push(...more)
      if (more.some((trial) => trial.evidence.survived)) proven = await judge()
    }
    const { chosen } = proven
    const why = chosen ? proven.reason : [proven.reason, ...faults].join(' ')
    if (chosen) tell('tested', chosen.tests?.detail ?? why)
    const candidates = trials.map((trial) => trial.evidence)
    return { verdict: chosen ? 'fixed' : 'no_fix', reason: why, chosen, diagnosis, reproduction: evidence, candidates }
  } finally {
    await Promise.all(begun.map((ahead) => ahead.dismiss()))
  }
}

interface Failure {
  reproduction: Reproduction
  seen: Observation
  workspace: Workspace
  request: RepairRequest
  deps: RepairDeps
  signal: AbortSignal
}

interface Found {
  trials: Trial[]
  search: Search
}

/** Explains the failure, and tries what may repair it. */
async function findPatches({ reproduction, seen, workspace, request, deps, signal }: Failure): Promise<Found> {
  const read = (path: string) => workspace.read(path)
  assert(seen.error && seen.fingerprint !== null, 'a failure that was seen has an error')
  let files: Promise<string[]> | undefined
  const diagnosis = await diagnoseFailure(seen.error, request, read)
  const bench: Bench = {
    reproduction,
    workspace,
    fingerprint: seen.fingerprint,
    base: seen,
    signal,
    gate: { read, files: () => (files ??= filesUnder(workspace.dir)), inputs: await inputTexts(request) },
    rejectedDiffs: request.rejectedDiffs ?? [],
  }
  const search = { request, deps, bench, diagnosis, faults: new Set<string>() }
  return { trials: await searchPatches(search), search }
}

function notReproduced(reason: string, reproduction: ReproductionEvidence | null): Findings {
  return { verdict: 'not_reproduced', reason, diagnosis: null, reproduction, candidates: [], chosen: null }
}
