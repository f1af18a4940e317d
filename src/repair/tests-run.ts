import { join } from 'node:path'
import { UserError } from '../domain/errors.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { whyNotRunnable } from './not-runnable.ts'
import type { TestRun } from './repair.ts'
import { readTestReport } from './test-reports/index.ts'
import type { Workspace } from './workspace.ts'

const OUTPUT_BYTES_MAX = 8 * 1024 * 1024
/** Of a run's output, kept in evidence: its end, where runners sum up. */
const KEPT_OUTPUT_CHARS_MAX = 8_000

/** Runs the project's own tests in a workspace. */
export type TestRunner = (workspace: Workspace, signal: AbortSignal) => Promise<TestRun>

export interface TestRunnerOptions {
  sandbox: Sandbox
  /** The operator's command line. */
  command: string
  timeoutMs: number
}

/** Throws a `UserError` when the command cannot run at all, which says nothing about the tests. */
export function testRunner({ sandbox, command, timeoutMs }: TestRunnerOptions): TestRunner {
  return async (workspace, signal) => {
    const result = await sandbox.run({
      command: ['/bin/sh', '-c', command],
      cwd: join(workspace.mount.as, workspace.prefix),
      workspace: workspace.mount,
      env: { NO_COLOR: '1', FORCE_COLOR: '0', TERM: 'dumb' },
      timeoutMs,
      outputBytesMax: OUTPUT_BYTES_MAX,
      signal,
    })
    const obstacle = whyNotRunnable(result)
    if (obstacle !== undefined) throw new UserError(`The test command \`${command}\` cannot run. ${obstacle}`)
    const output = `${result.stdout}\n${result.stderr}`
    const report = readTestReport(output)
    return {
      exitCode: result.timedOut || result.aborted ? null : result.exitCode,
      failing: report?.failing ?? null,
      passed: report?.passed ?? null,
      output: output.trim().slice(-KEPT_OUTPUT_CHARS_MAX),
      durationMs: result.durationMs,
    }
  }
}
