import { join, posix } from 'node:path'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { programOf } from './project-program.ts'
import type { TestStyle } from './regression-test-style.ts'
import { READABLE_OUTPUT } from './run-environment.ts'
import { readTestReport } from './test-reports/index.ts'
import { loaderArguments } from './typescript-loader.ts'
import type { FileChanges, Workspace } from './workspace.ts'

const OUTPUT_BYTES_MAX = 256 * 1024
const TEST_TIMEOUT_MS = 60_000

export interface CheckOptions {
  base: Workspace
  patch: FileChanges
  sandbox: Sandbox
  signal: AbortSignal
}

interface WrittenTest {
  path: string
  text: string
}

/** Whether a test fails on the base and passes with the patch. Only then it tells anything. */
export async function checkRegressionTest(
  test: WrittenTest,
  style: TestStyle,
  options: CheckOptions,
): Promise<{ proves: boolean; detail: string }> {
  const command = commandFor(test.path, style, options.base)
  if (!command) return { proves: false, detail: `The project's test runner, ${style.runner}, is not installed.` }
  const file = { [test.path]: test.text }
  const [before, after] = await Promise.all([
    runWith(file, command, options),
    runWith({ ...options.patch, ...file }, command, options),
  ])
  if (before.failing === 0)
    return { proves: false, detail: 'The test that was written does not fail without the patch.' }
  if (after.failing > 0 || after.passed === 0) {
    return { proves: false, detail: 'The test that was written does not pass with the patch.' }
  }
  return { proves: true, detail: 'It fails without the patch and passes with it.' }
}

async function runWith(
  files: FileChanges,
  command: readonly string[],
  { base, sandbox, signal }: CheckOptions,
): Promise<{ failing: number; passed: number }> {
  const copy = await base.fork()
  try {
    await copy.write(files)
    const result = await sandbox.run({
      command,
      cwd: join(base.mount.as, base.prefix),
      workspace: copy.mount,
      env: READABLE_OUTPUT,
      timeoutMs: TEST_TIMEOUT_MS,
      outputBytesMax: OUTPUT_BYTES_MAX,
      signal,
    })
    const report = readTestReport(`${result.stdout}\n${result.stderr}`)
    // A report that contradicts the exit code is none.
    if (!report || (result.exitCode === 0) !== (report.failing.length === 0)) return { failing: 0, passed: 0 }
    return { failing: report.failing.length, passed: report.passed }
  } finally {
    await copy.close()
  }
}

/** Runs this one file only; undefined when the runner is not installed. */
function commandFor(path: string, { runner }: TestStyle, base: Workspace): string[] | undefined {
  const file = posix.relative(base.prefix, path)
  const loader = loaderArguments(path, base)
  if (runner === 'node') return 'reason' in loader ? undefined : ['node', ...loader, '--test', file]
  const program = programOf(runner, base)
  if (program === undefined) return undefined
  if (runner === 'vitest') return [program, 'run', file]
  if (runner === 'jest') return [program, '--runTestsByPath', file]
  return [
    program,
    ...('reason' in loader ? [] : loader.map((argument) => argument.replace('--import=', '--node-option=import='))),
    file,
  ]
}
