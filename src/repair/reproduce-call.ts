import type { Event, StackFrame } from '../domain/event.ts'
import { parseErrorText } from '../lib/stack-parse.ts'
import { type CapturedCall, describeCall, runCall } from './call-run.ts'
import { capturedArguments } from './captured-arguments.ts'
import type { CallOutput } from './drivers/call-protocol.ts'
import { eventError } from './event-error.ts'
import { failureFingerprint } from './failure-fingerprint.ts'
import { errorIn, type ObservedError } from './observe.ts'
import { reachableFunction } from './reachable-function.ts'
import type { Observation } from './repair.ts'
import type { Prepared, Reproduction, ReproductionDeps } from './reproduce.ts'
import { parseSource } from './syntax/source.ts'
import { loaderArguments } from './typescript-loader.ts'
import type { Workspace } from './workspace.ts'

/** Frames that are tried, the nearest first. */
const CALLS_MAX = 4

/** Calls a function of the repository with the arguments that the SDK captured in its frame. */
export async function callReproduction(event: Event, workspace: Workspace, deps: ReproductionDeps): Promise<Prepared> {
  const error = await eventError(event, workspace)
  if (!error) return { reason: 'The event holds no exception.' }
  if (!error.frames.some(hasVars))
    return { reason: 'The event holds neither a request that can be replayed nor local variables.' }
  const calls = await capturedCalls(error.frames, workspace)
  if (calls.length === 0) {
    return {
      reason:
        'Not enough was captured: no function that can be called from outside has all its arguments in the event.',
    }
  }
  return await firstThatFails(calls, error, workspace, deps)
}

/** Functions in reach, exported ones first, each list from the throwing frame outwards. */
export async function capturedCalls(frames: readonly StackFrame[], workspace: Workspace): Promise<CapturedCall[]> {
  const calls: CapturedCall[] = []
  for (const frame of frames.filter(hasVars).reverse()) {
    const call = await capturedCall(frame, workspace)
    if (call) calls.push(call)
  }
  const exported = calls.filter(({ target }) => target.exported !== null)
  return [...exported, ...calls.filter((call) => !exported.includes(call))].slice(0, CALLS_MAX)
}

async function capturedCall(frame: StackFrame, workspace: Workspace): Promise<CapturedCall | undefined> {
  const { file, line, column, vars } = frame
  const text = await workspace.read(file)
  const source = text === undefined ? null : parseSource(file, text)
  const target = source && reachableFunction(source, line ?? 0, column ?? 1)
  // What a method needs beside its arguments, its object, is not captured.
  if (!target || target.usesThis) return undefined
  const args = capturedArguments(target.node.params, vars ?? {})
  return args ? { frame, file, target, args } : undefined
}

async function firstThatFails(
  calls: readonly CapturedCall[],
  error: ObservedError,
  workspace: Workspace,
  deps: ReproductionDeps,
): Promise<Prepared> {
  const { signal } = new AbortController()
  let reason = ''
  for (const call of calls) {
    const reproduction = reproductionOf(call, error, workspace, deps)
    if ('reason' in reproduction) return reproduction
    const { error: seen, outcome } = await reproduction.run(workspace, { signal })
    // The message tells what arguments a captured object had lost: the same frames may fail for another reason.
    if (seen && failureFingerprint(seen) === reproduction.expected && seen.message === error.message)
      return { reproduction }
    reason = `With the captured arguments ${describeCall(call)} ${seen ? `fails with ${seen.type}: ${seen.message}` : outcome}.`
  }
  return { reason }
}

function reproductionOf(
  call: CapturedCall,
  error: ObservedError,
  workspace: Workspace,
  deps: ReproductionDeps,
): Reproduction | { reason: string } {
  const loader = loaderArguments(call.file, workspace)
  if ('reason' in loader) return loader
  return {
    kind: 'call',
    description: `calls ${describeCall(call)} with the captured arguments`,
    expected: expectedFingerprint(call, error),
    call,
    async run(copy, options) {
      const { result, answer } = await runCall(call, copy, { ...deps, ...options })
      const { stderr, exitCode, durationMs } = result
      return { ...observeCall(answer, copy.mount.as), stderr, exitCode, durationMs }
    },
  }
}

/** Callers outside of the function do not run: the stack ends at it, and so does the one that is looked for. */
function expectedFingerprint({ frame }: CapturedCall, { type, message, frames }: ObservedError): string {
  return failureFingerprint({ type, message, frames: frames.slice(frames.indexOf(frame)) })
}

function observeCall(
  answer: CallOutput | undefined,
  top: string,
): Pick<Observation, 'outcome' | 'error' | 'fingerprint' | 'output'> {
  if (!answer) return { outcome: 'timed_out', error: null, fingerprint: null, output: '' }
  if (answer.outcome === 'not_callable')
    return { outcome: 'not_runnable', error: null, fingerprint: null, output: answer.reason }
  if (answer.outcome === 'returned') return { outcome: 'passed', error: null, fingerprint: null, output: answer.value }
  const thrown = parseErrorText(answer.stack)
  if (!thrown) return { outcome: 'failed', error: null, fingerprint: null, output: '' }
  const { type, message, frames } = errorIn(thrown, top)
  return {
    outcome: 'failed',
    error: { type, message, frames },
    fingerprint: failureFingerprint({ type, message, frames }),
    output: '',
  }
}

function hasVars(frame: StackFrame): boolean {
  return frame.inApp && frame.vars !== undefined
}
