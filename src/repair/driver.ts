import { join } from 'node:path'
import { ExternalError } from '../domain/errors.ts'
import { packageRoot } from '../lib/package-root.ts'
import type { RunResult } from '../lib/subprocess.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Workspace } from './workspace.ts'

const OUTPUT_BYTES_MAX = 4 * 1024 * 1024

export interface DriverRun {
  sandbox: Sandbox
  driver: 'replay' | 'call'
  nodeArguments?: readonly string[]
  input: unknown
  workspace: Workspace
  cwd: string
  env?: Record<string, string>
  timeoutMs: number
  signal: AbortSignal
}

/** Runs one of our programs inside the sandbox. `answer` is absent when it was ended before it could give one. */
export async function runDriver<Answer>(options: DriverRun): Promise<{ result: RunResult; answer?: Answer }> {
  const { sandbox, driver, nodeArguments = [], input, workspace, cwd, env = {}, timeoutMs, signal } = options
  const result = await sandbox.run({
    command: [process.execPath, ...nodeArguments, join(packageRoot(), 'dist', 'drivers', `${driver}.js`)],
    cwd,
    workspace: workspace.mount,
    env,
    stdin: JSON.stringify(input),
    timeoutMs,
    outputBytesMax: OUTPUT_BYTES_MAX,
    signal,
  })
  if (result.timedOut || result.aborted) return { result }
  return { result, answer: answerIn(result, driver) }
}

/** Its last line: a program under test may print before. */
function answerIn<Answer>(result: RunResult, driver: string): Answer {
  const line = result.stdout.trimEnd().split('\n').at(-1) ?? ''
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new ExternalError(`The ${driver} driver gave no answer: ${result.stderr.trim().slice(-500)}`, { cause })
  }
}
