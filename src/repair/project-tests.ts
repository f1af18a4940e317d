import { UserError } from '../domain/errors.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { RepairRequest, TestRun } from './repair.ts'
import { findTestCommand, type TestCommand } from './test-command.ts'
import { type TestRunner, testRunner } from './tests-run.ts'
import type { Workspace } from './workspace.ts'

/** Of one run of the project's tests. */
const TESTS_TIMEOUT_MS = 180_000
/** Tests that nobody asked for must not be what is waited for. */
const FOUND_TESTS_TIMEOUT_MS = 25_000
/** They may take this much longer with a patch, on a machine that is busier by then. */
const PATCHED_SLOWER_MAX = 3

/** The project's own tests, as they are before any change; or why they are not run. */
export type ProjectTests = { command: string; run: TestRunner; before: TestRun } | { because: string }

/** Runs them once in a copy of their own. Throws a `UserError` when those that the operator named cannot run. */
export async function openTests(
  { testCommand }: RepairRequest,
  workspace: Workspace,
  { sandbox, signal }: { sandbox: Sandbox; signal: AbortSignal },
): Promise<ProjectTests> {
  const found: TestCommand = testCommand === undefined ? await findTestCommand(workspace) : { command: testCommand }
  if (!('command' in found)) return found
  const { command } = found
  const timeoutMs = testCommand === undefined ? FOUND_TESTS_TIMEOUT_MS : TESTS_TIMEOUT_MS
  const run = testRunner({ sandbox, command, timeoutMs })
  const copy = await workspace.fork()
  try {
    const before = await run(copy, signal)
    const runPatched = testRunner({
      sandbox,
      command,
      timeoutMs: Math.max(timeoutMs, before.durationMs * PATCHED_SLOWER_MAX),
    })
    if (testCommand !== undefined || before.exitCode !== null) return { command, run: runPatched, before }
    return { because: `The project's tests were not compared: \`${command}\` did not end in ${timeoutMs / 1000} s.` }
  } catch (error) {
    // What the operator named must run; what was only found may not.
    if (testCommand !== undefined || !(error instanceof UserError)) throw error
    return { because: error.message }
  } finally {
    await copy.close()
  }
}
