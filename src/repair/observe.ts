import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { StackFrame } from '../domain/event.ts'
import { isInside } from '../lib/paths.ts'
import { type ParsedError, parseErrorText } from '../lib/stack-parse.ts'
import type { RunResult } from '../lib/subprocess.ts'
import { failureFingerprint } from './failure-fingerprint.ts'
import { whyNotRunnable } from './not-runnable.ts'
import type { Observation } from './repair.ts'

/** Of what a run printed, kept in evidence. */
export const OUTPUT_CHARS_MAX = 20_000
const STDERR_CHARS_MAX = 8_000

/** Frames oldest first, relative to the repository where they lie in it. */
export interface ObservedError {
  type: string
  message: string
  frames: StackFrame[]
  cause?: ObservedError
}

/** What the run of a command shows. `top` is the top folder of the live checkout, as stacks name it. */
export function observeCommand(result: RunResult, top: string): Observation {
  const printed = parseErrorText(`${result.stdout}\n${result.stderr}`)
  const error = printed ? errorIn(printed, top) : null
  return {
    outcome: outcomeOf(result),
    exitCode: result.exitCode,
    error,
    fingerprint: error && failureFingerprint(error),
    output: result.stdout.slice(0, OUTPUT_CHARS_MAX),
    stderr: result.stderr.slice(-STDERR_CHARS_MAX),
    durationMs: result.durationMs,
  }
}

/** The error with its frames relative to the repository: only what lies in it, and not in its dependencies, is ours. */
export function errorIn({ type, message, frames, cause }: ParsedError, top: string): ObservedError {
  return {
    type,
    message,
    frames: frames.map((frame) => frameIn(frame, top)),
    ...(cause && { cause: errorIn(cause, top) }),
  }
}

/** Where a failure shows: three places that are often one, and must be kept apart when they are not. */
export interface DecisiveFrames {
  /** Where it was thrown, be it in the runtime itself. */
  thrown: StackFrame | undefined
  /** The nearest frame that has a file: ours, a dependency's or the caller's. */
  module: StackFrame | undefined
  /** The nearest frame in the repository's own code. */
  own: StackFrame | undefined
}

export function decisiveFrames(frames: readonly StackFrame[]): DecisiveFrames {
  return {
    thrown: frames.at(-1),
    module: frames.findLast((frame) => isFile(frame.file)),
    own: frames.findLast((frame) => frame.inApp),
  }
}

function frameIn(frame: StackFrame, top: string): StackFrame {
  const path = frame.file.startsWith('/') ? realPath(frame.file, top) : frame.file
  if (!path.startsWith('/') || !isInside(top, path)) return { ...frame, inApp: false }
  const file = path.slice(join(top, '/').length)
  return { ...frame, file, inApp: !/(^|\/)node_modules\//.test(file) }
}

/** Programs that keep symbolic links name the repository by the link that leads to it. */
function realPath(path: string, top: string): string {
  if (isInside(top, path)) return path
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function isFile(file: string): boolean {
  return file !== '' && !file.startsWith('node:') && !file.includes('<anonymous>')
}

function outcomeOf(result: RunResult): Observation['outcome'] {
  if (result.timedOut || result.aborted) return 'timed_out'
  if (whyNotRunnable(result) !== undefined) return 'not_runnable'
  return result.exitCode === 0 ? 'passed' : 'failed'
}
