import type { TestComparison, TestRun } from './repair.ts'
import type { TestRunner } from './tests-run.ts'
import type { Workspace } from './workspace.ts'

/** How often a test that newly fails is tried again, on both trees, before it counts. */
const RERUNS_MAX = 3
const NAMED_TESTS_MAX = 5

export interface CompareOptions {
  command: string
  runTests: TestRunner
  /** Shows the base; used to run again what may be flaky. */
  base: Workspace
  patched: Workspace
  /** The run on the base, made once for all candidates. */
  before: TestRun
  signal: AbortSignal
}

/** Runs the tests on the patched tree. No worse: what fails after also failed before, and no test is gone. */
export async function compareTests(options: CompareOptions): Promise<TestComparison> {
  const { command, before, patched, signal } = options
  const after = await options.runTests(patched, signal)
  const verdict =
    isNamed(before) && isNamed(after) ? await compareByName(before, after, options) : compareByExit(before, after)
  return { command, before, after, ...verdict }
}

type Verdict = Pick<TestComparison, 'noWorse' | 'detail'>
type NamedRun = TestRun & { failing: string[]; passed: number }

function isNamed(run: TestRun): run is NamedRun {
  return run.failing !== null && run.passed !== null
}

async function compareByName(before: NamedRun, after: NamedRun, options: CompareOptions): Promise<Verdict> {
  const gone = testsIn(before) - testsIn(after)
  if (gone > 0) return { noWorse: false, detail: `${gone} of ${testsIn(before)} tests did not run any more.` }
  const fresh = after.failing.filter((name) => !before.failing.includes(name))
  if (fresh.length > 0) return await settleFresh(fresh, options)
  if (before.exitCode === 0 && after.exitCode !== 0) {
    return { noWorse: false, detail: `No test fails, but the command ends with ${after.exitCode} instead of 0.` }
  }
  return { noWorse: true, detail: summaryOf(before, after) }
}

/** Flaky is what also fails on the base, or what passes each time it is run again. */
async function settleFresh(fresh: readonly string[], options: CompareOptions): Promise<Verdict> {
  const failsOnBase = new Set<string>()
  const failsAgain = new Set<string>()
  for (let rerun = 0; rerun < RERUNS_MAX; rerun++) {
    const onBase = await options.runTests(options.base, options.signal)
    const again = await options.runTests(options.patched, options.signal)
    for (const name of fresh) {
      if (onBase.failing?.includes(name) ?? onBase.exitCode !== 0) failsOnBase.add(name)
      if (again.failing?.includes(name) ?? again.exitCode !== 0) failsAgain.add(name)
    }
    if (fresh.every((name) => failsOnBase.has(name))) break
  }
  const worse = fresh.filter((name) => failsAgain.has(name) && !failsOnBase.has(name))
  if (worse.length > 0) return { noWorse: false, detail: `Fails only with the patch: ${listed(worse)}.` }
  return { noWorse: true, detail: `Flaky, with and without the patch: ${listed(fresh)}.` }
}

/** The runner's output could not be read: only its exit code tells, or that it printed the same. */
function compareByExit(before: TestRun, after: TestRun): Verdict {
  if (after.exitCode === 0) return { noWorse: true, detail: 'The test command ends with 0.' }
  if (before.exitCode === 0)
    return { noWorse: false, detail: `The test command ends with ${after.exitCode} instead of 0.` }
  const isSame = before.exitCode === after.exitCode && withoutNumbers(before.output) === withoutNumbers(after.output)
  return isSame
    ? { noWorse: true, detail: 'The test command fails as it did before, with the same output.' }
    : { noWorse: false, detail: 'The test command failed before, and fails in another way now.' }
}

function testsIn(run: NamedRun): number {
  return run.passed + run.failing.length
}

function summaryOf(before: NamedRun, after: NamedRun): string {
  if (before.failing.length === 0) return `All ${after.passed} tests pass, as before.`
  return `${after.failing.length} tests fail, all of which are among the ${before.failing.length} that failed before.`
}

function listed(names: readonly string[]): string {
  const rest = names.length - NAMED_TESTS_MAX
  return names.slice(0, NAMED_TESTS_MAX).join('; ') + (rest > 0 ? ` and ${rest} more` : '')
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+(\.\d+)?/g, '#')
}
