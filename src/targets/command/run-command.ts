import { ExternalError } from '../../domain/errors.ts'
import { type RunResult, run } from '../../lib/subprocess.ts'
import type { OperatorCommand } from './schema.ts'

const OUTPUT_BYTES_MAX = 64 * 1024
const TAIL_CHARS = 500

export interface CommandOptions {
  cwd: string
  /** The context of the command. What comes from outside is only ever here, and never part of the command itself. */
  env: Record<string, string>
  timeoutMs: number
  signal?: AbortSignal
}

/** A command of the operator under its name in the configuration. */
export interface NamedCommand {
  name: string
  command: OperatorCommand
}

/** Standard output of the command. Throws an ExternalError with the end of what it said when it fails. */
export async function runCommand({ name, command }: NamedCommand, options: CommandOptions): Promise<string> {
  const result = await run({
    ...options,
    command: typeof command === 'string' ? ['/bin/sh', '-c', command] : command,
    outputBytesMax: OUTPUT_BYTES_MAX,
  })
  if (result.exitCode === 0 && !result.timedOut && !result.aborted) return result.stdout
  const said = lastWords(result.stderr) || lastWords(result.stdout)
  throw new ExternalError(
    `The command ${name} ${howItEnded(result, options.timeoutMs)}.${said ? ` It said: ${said}` : ''}`,
  )
}

/** The last lines on one line. */
export function lastWords(text: string): string {
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  return lines.join(' | ').slice(-TAIL_CHARS)
}

function howItEnded({ startError, aborted, timedOut, exitCode, signal }: RunResult, timeoutMs: number): string {
  if (startError !== undefined) return `could not be started (${startError})`
  if (aborted) return 'was interrupted'
  if (timedOut) return `took longer than ${timeoutMs} ms`
  return exitCode === null ? `ended with signal ${signal}` : `ended with exit code ${exitCode}`
}
