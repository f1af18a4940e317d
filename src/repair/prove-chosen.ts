import { UserError } from '../domain/errors.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { CapturedCall } from './call-run.ts'
import { note, type Trial } from './candidate.ts'
import type { Choice } from './choose.ts'
import { withoutHunk } from './gate/without-hunk.ts'
import { checkPreserved } from './preserve.ts'
import type { Bench } from './prove.ts'
import { makeRegressionTest } from './regression-test.ts'
import type { ChosenPatch, RepairRequest, TestComparison, TestRun } from './repair.ts'
import { shows } from './reproduce.ts'
import { findTestCommand, type TestCommand } from './test-command.ts'
import { compareTests } from './tests-compare.ts'
import { type TestRunner, testRunner } from './tests-run.ts'
import type { Workspace } from './workspace.ts'

/** Of one run of the project's tests. */
const TESTS_TIMEOUT_MS = 180_000
/** Tests that nobody asked for must not be what is waited for. */
const FOUND_TESTS_TIMEOUT_MS = 25_000
/** Candidates of the chosen behaviour that are sent through the dear stages before giving up. */
const TRIED_MAX = 4
const HUNKS_MAX = 4
const REGRESSION_TIMEOUT_MS = 30_000

interface Context {
  request: RepairRequest
  sandbox: Sandbox
  /** To be called with other values; null when there is none. */
  call: CapturedCall | null
}

interface Proven {
  chosen: ChosenPatch | null
  /** One sentence. */
  reason: string
  appMs: number
}

/** The dear stages, for the best candidates in turn: each hunk is needed, what was right stays, and the tests are no worse. */
export async function proveChosen(choice: Choice, bench: Bench, context: Context): Promise<Proven> {
  const tests = await openTests(bench, context)
  let appMs = tests.before?.durationMs ?? 0
  let reason = choice.reason
  for (const trial of choice.ranked.slice(0, TRIED_MAX)) {
    const copy = await bench.workspace.fork()
    try {
      if (!(await isAllNeeded(trial, copy, bench))) {
        reason = 'The best candidate changes more than is needed.'
        continue
      }
      await copy.reset()
      await copy.write(trial.candidate.files)
      const preserved = await checkPreserved(context.call, copy, bench, context.sandbox)
      if (!note(trial, 'behaviour', preserved.passed, preserved.detail)) {
        reason = `The best candidate changes what was right. ${preserved.detail}`
        continue
      }
      const comparison = await compared(copy, bench, tests)
      appMs += comparison?.after.durationMs ?? 0
      if (comparison && !note(trial, 'tests', comparison.noWorse, comparison.detail)) {
        reason = `The project's own tests are worse with the best candidate. ${comparison.detail}`
        continue
      }
      if (!comparison) note(trial, 'tests', true, tests.because)
      const chosen = await withRegressionTest(chosenPatch(trial, choice, comparison), trial, copy, bench, context)
      return { chosen, reason: choice.reason, appMs }
    } finally {
      await copy.close()
    }
  }
  return { chosen: null, reason, appMs }
}

interface Tests {
  command: string | null
  /** Why no tests were run, when there is no command. */
  because: string
  run: TestRunner | null
  before: TestRun | null
}

async function openTests(bench: Bench, { request, sandbox }: Context): Promise<Tests> {
  const asked = request.testCommand
  const found: TestCommand = asked === undefined ? await findTestCommand(bench.workspace) : { command: asked }
  if (!('command' in found)) return noTests(found.because)
  const { command } = found
  const timeoutMs = asked === undefined ? FOUND_TESTS_TIMEOUT_MS : TESTS_TIMEOUT_MS
  const run = testRunner({ sandbox, command, timeoutMs })
  try {
    const before = await run(bench.workspace, bench.signal)
    if (asked === undefined && before.exitCode === null)
      return noTests(`The project's tests were not compared: \`${command}\` did not end in ${timeoutMs / 1000} s.`)
    return { command, because: '', run, before }
  } catch (error) {
    // What the operator named must run; what was only found may not.
    if (asked !== undefined || !(error instanceof UserError)) throw error
    return noTests(error.message)
  }
}

const noTests = (because: string): Tests => ({ command: null, because, run: null, before: null })

async function compared(copy: Workspace, bench: Bench, tests: Tests): Promise<TestComparison | null> {
  if (tests.command === null || !tests.run || !tests.before) return null
  const { command, run: runTests, before } = tests
  return await compareTests({ command, runTests, before, base: bench.workspace, patched: copy, signal: bench.signal })
}

/** Without any one of its hunks the failure must be back: what is not needed is not proven either. */
async function isAllNeeded(trial: Trial, copy: Workspace, bench: Bench): Promise<boolean> {
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

/** The patch carries a test that was seen to fail without it, where one can be written in the project's own style. */
async function withRegressionTest(
  chosen: ChosenPatch,
  trial: Trial,
  copy: Workspace,
  bench: Bench,
  { request, sandbox }: Context,
): Promise<ChosenPatch> {
  if (!trial.observation) return chosen
  const { reproduction, base: failure, workspace: base, signal } = bench
  const made = await makeRegressionTest({
    ...{ reproduction, failure, fixed: trial.observation, base, patch: chosen.files, sandbox, signal },
    timeoutMs: REGRESSION_TIMEOUT_MS,
    ...(request.runCommand === undefined ? {} : { runCommand: request.runCommand }),
    ...(request.ticket === undefined ? {} : { ticket: request.ticket }),
  })
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
