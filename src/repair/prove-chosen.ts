import type { Sandbox } from '../sandbox/sandbox.ts'
import { workAhead } from './ahead.ts'
import type { CapturedCall } from './call-run.ts'
import { note, type Trial } from './candidate.ts'
import type { Choice } from './choose.ts'
import { withoutHunk } from './gate/without-hunk.ts'
import { checkPreserved } from './preserve.ts'
import type { ProjectTests } from './project-tests.ts'
import type { Bench } from './prove.ts'
import { makeRegressionTest, type RegressionTest } from './regression-test.ts'
import type { ChosenPatch, RepairRequest, TestComparison } from './repair.ts'
import { shows } from './reproduce.ts'
import { compareTests } from './tests-compare.ts'
import type { Workspace } from './workspace.ts'

/** Candidates of the chosen behaviour that are sent through the dear stages before giving up. */
const TRIED_MAX = 4
/** A repair with a score from here on has been found by what the code says, not only by its result. */
const OWN_SCORE_MIN = 0.6
const HUNKS_MAX = 4
const REGRESSION_TIMEOUT_MS = 30_000

export interface ProofContext {
  request: RepairRequest
  sandbox: Sandbox
  tests: ProjectTests
  /** To be called with other values; null when there is none. */
  call: CapturedCall | null
}

export interface Proven {
  chosen: ChosenPatch | null
  /** One sentence. */
  reason: string
  /** The result itself is in doubt: of others that lead to it, only one with good reasons of its own is tried. */
  isDoubted?: boolean
}

/** The dear stages, for the best candidates in turn: each hunk is needed, what was right stays, and the tests are no worse. */
export async function proveChosen(choice: Choice, bench: Bench, context: ProofContext): Promise<Proven> {
  let { reason } = choice
  let isDoubted = false
  for (const trial of choice.ranked.slice(0, TRIED_MAX)) {
    if (isDoubted && trial.evidence.score < OWN_SCORE_MIN) break
    const proven = await proveTrial(trial, choice, bench, context)
    if (proven.chosen) return proven
    isDoubted ||= proven.isDoubted === true
    reason = proven.reason
  }
  return { chosen: null, reason }
}

/** Tests old and new run beside the first checks: the first check that fails ends them. */
async function proveTrial(trial: Trial, choice: Choice, bench: Bench, context: ProofContext): Promise<Proven> {
  const [copy, testsCopy] = await Promise.all([bench.workspace.fork(), bench.workspace.fork()])
  await testsCopy.write(trial.candidate.files)
  const comparing = workAhead(bench.signal, (signal) => compared(testsCopy, { ...bench, signal }, context))
  const writing = workAhead(bench.signal, (signal) => regressionTest(trial, { ...bench, signal }, context))
  try {
    if (!(await isAllNeeded(trial, copy, bench))) return rejected('The best candidate changes more than is needed.')
    await copy.reset()
    await copy.write(trial.candidate.files)
    const preserved = await checkPreserved(context.call, copy, bench, context.sandbox)
    if (!note(trial, 'behaviour', preserved.passed, preserved.detail))
      return { ...rejected(`The best candidate changes what was right. ${preserved.detail}`), isDoubted: true }

    const comparison = await comparing.result
    if ('because' in comparison) note(trial, 'tests', true, comparison.because)
    else if (!note(trial, 'tests', comparison.noWorse, comparison.detail))
      return rejected(`The project's own tests are worse with the best candidate. ${comparison.detail}`)
    const chosen = chosenPatch(trial, choice, 'because' in comparison ? null : comparison)
    return { chosen: await withTest(chosen, await writing.result, trial, copy), reason: choice.reason }
  } finally {
    await Promise.all([comparing.dismiss(), writing.dismiss()])
    await Promise.all([copy.close(), testsCopy.close()])
  }
}

const rejected = (reason: string): Proven => ({ chosen: null, reason })

async function compared(
  patched: Workspace,
  { workspace: base, signal }: Bench,
  { tests }: ProofContext,
): Promise<TestComparison | { because: string }> {
  if ('because' in tests) return tests
  const { command, run: runTests, before } = tests
  return await compareTests({ command, runTests, before, base, patched, signal })
}

/** Without any one of its hunks the failure must be back: what is not needed is not proven either. */
async function isAllNeeded(trial: Trial, copy: Workspace, bench: Bench): Promise<boolean> {
  if (trial.candidate.isWhole) return note(trial, 'necessity', true, 'Its changes are one, which is needed.')
  for (const [path, after] of Object.entries(trial.candidate.files)) {
    const before = await bench.workspace.read(path)
    const reduced = before === undefined ? [] : withoutHunk(before, after)
    if (reduced.length < 2) continue
    for (const text of reduced.slice(0, HUNKS_MAX)) {
      await copy.reset()
      await copy.write({ ...trial.candidate.files, [path]: text })
      const observation = await bench.reproduction.run(copy, { signal: bench.signal })
      const isNeeded =
        observation.outcome !== 'passed' ||
        shows(observation, bench.fingerprint) ||
        observation.output !== trial.observation?.output
      if (!isNeeded) return note(trial, 'necessity', false, 'The failure is gone without one of its changes as well.')
    }
  }
  return note(trial, 'necessity', true, 'Without any one of its changes the failure is back.')
}

/** A test that was seen to fail without the patch, where one can be written in the project's own style. */
async function regressionTest(
  trial: Trial,
  { reproduction, base: failure, workspace: base, signal }: Bench,
  { request, sandbox }: ProofContext,
): Promise<RegressionTest | { reason: string }> {
  if (!trial.observation) return { reason: 'It is not known what the program does with the patch.' }
  return await makeRegressionTest({
    ...{ reproduction, failure, fixed: trial.observation, base, patch: trial.candidate.files, sandbox, signal },
    timeoutMs: REGRESSION_TIMEOUT_MS,
    ...(request.runCommand === undefined ? {} : { runCommand: request.runCommand }),
    ...(request.ticket === undefined ? {} : { ticket: request.ticket }),
  })
}

async function withTest(
  chosen: ChosenPatch,
  made: RegressionTest | { reason: string },
  trial: Trial,
  copy: Workspace,
): Promise<ChosenPatch> {
  if ('reason' in made) {
    note(trial, 'regression test', true, made.reason)
    return chosen
  }
  const { path, text, kind } = made
  note(trial, 'regression test', true, `${path} fails without the patch and passes with it.`)
  const files = { ...chosen.files, [path]: text }
  await copy.reset()
  await copy.write(files)
  return { ...chosen, files, diff: await copy.diff(), regressionTest: { path, kind } }
}

function chosenPatch({ candidate, evidence }: Trial, choice: Choice, tests: TestComparison | null): ChosenPatch {
  const { files, proposer, pattern, explanation } = candidate
  const { reasons, confidence } = choice
  return {
    diff: evidence.diff,
    files,
    proposer,
    pattern,
    explanation,
    reasons,
    confidence,
    regressionTest: null,
    tests,
  }
}
