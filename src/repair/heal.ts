import { UserError } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { noteAnalogies } from './analogy.ts'
import { choose } from './choose.ts'
import { diagnoseFailure } from './diagnose-failure.ts'
import { inputTexts } from './input-texts.ts'
import { callableBoundary } from './preserve.ts'
import type { Bench } from './prove.ts'
import { proveChosen } from './prove-chosen.ts'
import type { Proposer, RepairReport, RepairRequest, ReproductionEvidence } from './repair.ts'
import { reproduceFailure } from './reproduce-failure.ts'
import { searchPatches } from './search.ts'
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
export async function repair(request: RepairRequest, deps: RepairDeps): Promise<RepairReport> {
  const startedMs = deps.clock.monotonicMs()
  if (deps.proposers.length === 0) throw new UserError('There is no proposer: name at least one.')
  const base = request.base === undefined ? {} : { base: request.base }
  const workspace = await openWorkspace({ repo: request.repo, ...base })
  try {
    const findings = await repairIn(workspace, request, deps)
    const durationMs = deps.clock.monotonicMs() - startedMs
    return { ...findings, base: workspace.base, isolation: deps.sandbox.isolation, durationMs }
  } finally {
    await workspace.close()
  }
}

type Findings = Omit<RepairReport, 'base' | 'isolation' | 'durationMs'>

async function repairIn(workspace: Workspace, request: RepairRequest, deps: RepairDeps): Promise<Findings> {
  const signal = deps.signal ?? new AbortController().signal
  const tell = deps.onStep ?? (() => {})

  const runs = { sandbox: deps.sandbox, timeoutMs: RUN_TIMEOUT_MS }
  const reproduced = await reproduceFailure(request, workspace, runs, { signal })
  if (!reproduced.confirmed) return notReproduced(reproduced.reason, reproduced.evidence)
  const { reproduction, reason, evidence } = reproduced
  const seen = evidence.observation
  if (!seen.error || seen.fingerprint === null) return notReproduced(reason, evidence)
  tell('reproduced', reason)

  const diagnosis = await diagnoseFailure(seen.error, request, (path) => workspace.read(path))
  const bench: Bench = {
    reproduction,
    workspace,
    fingerprint: seen.fingerprint,
    base: seen,
    signal,
    clock: deps.clock,
    gate: { read: (path) => workspace.read(path), inputs: await inputTexts(request) },
    rejectedDiffs: request.rejectedDiffs ?? [],
  }
  const trials = await searchPatches({ request, deps, bench, diagnosis })
  const survivors = trials.filter((trial) => trial.evidence.survived)
  const call = survivors.length === 0 ? null : await callableBoundary(bench, deps.sandbox)
  await noteAnalogies(survivors, call, bench, deps.sandbox)
  const choice = choose(survivors)
  const known = { diagnosis, reproduction: evidence }
  const candidates = trials.map((trial) => trial.evidence)
  const appMs = trials.reduce(
    (sum, { observation }) => sum + (observation?.durationMs ?? 0),
    evidence.runs * seen.durationMs,
  )
  if (choice.ranked.length === 0) {
    const why = trials.length === 0 ? 'No repair is known for this failure.' : choice.reason
    return { verdict: 'no_fix', reason: why, candidates, chosen: null, appMs, ...known }
  }
  tell('patched', `${choice.ranked.length} of ${trials.length} candidates lead to the same good result.`)

  const proven = await proveChosen(choice, bench, { request, sandbox: deps.sandbox, call })
  if (proven.chosen) tell('tested', proven.chosen.tests?.detail ?? proven.reason)
  const verdict = proven.chosen ? 'fixed' : 'no_fix'
  return { verdict, reason: proven.reason, candidates, chosen: proven.chosen, appMs: appMs + proven.appMs, ...known }
}

function notReproduced(reason: string, reproduction: ReproductionEvidence | null): Findings {
  return { verdict: 'not_reproduced', reason, diagnosis: null, reproduction, candidates: [], chosen: null, appMs: 0 }
}
