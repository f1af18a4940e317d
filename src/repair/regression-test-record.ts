import type { StackFrame } from '../domain/event.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { CapturedCall } from './call-run.ts'
import type { Encoded } from './captured-arguments.ts'
import { RECORD_VARIABLE, type Recorded, type RecordRequest } from './drivers/record-protocol.ts'
import { type DriverPlace, type LoadedDriver, runLoaded } from './loaded-driver.ts'
import type { ObservedError } from './observe.ts'
import { type ReachableFunction, reachableFunction } from './reachable-function.ts'
import { recordingEdits } from './recording-edits.ts'
import type { Reproduction } from './reproduce.ts'
import { applyEdits } from './syntax/edits.ts'
import { parseSource, type SourceFile } from './syntax/source.ts'
import type { Workspace } from './workspace.ts'

const MESSAGE_CHARS_MAX = 120
const FRAMES_MAX = 12

interface Candidate {
  frame: StackFrame
  source: SourceFile
  target: ReachableFunction
}

/**
 * Lets the failing program run once more, with its exported functions instrumented, and tells what those of its stack were given,
 * the nearest to the failure first. Only those that were given plain data. The workspace is left instrumented.
 */
export async function recordCalls(
  error: ObservedError,
  reproduction: Reproduction,
  workspace: Workspace,
  { sandbox, signal }: { sandbox: Sandbox; signal: AbortSignal },
): Promise<CapturedCall[]> {
  const candidates = await exportedFunctions(error.frames, workspace)
  if (candidates.length === 0) return []
  await workspace.write(instrumented(candidates))
  const requestFor = ({ output }: DriverPlace): RecordRequest => ({
    message: (error.message.split('\n')[0] ?? '').slice(0, MESSAGE_CHARS_MAX),
    output,
  })
  const recorder: LoadedDriver = { driver: 'record', variable: RECORD_VARIABLE, requestFor }
  const { seen } = await runLoaded(recorder, { reproduction, workspace, sandbox, signal })
  return recordedIn(seen).flatMap(({ index, args }): CapturedCall[] => {
    const candidate = candidates[index]
    if (!candidate || args.kind !== 'array') return []
    const { frame, target } = candidate
    return [{ frame, file: frame.file, target, args: args.items }]
  })
}

/** Of the stack, the nearest to the failure first; each once. */
async function exportedFunctions(frames: readonly StackFrame[], workspace: Workspace): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (const frame of frames
    .filter(({ inApp }) => inApp)
    .toReversed()
    .slice(0, FRAMES_MAX)) {
    const text = await workspace.read(frame.file)
    const known = found.find(({ source }) => source.path === frame.file)?.source
    const source = known ?? (text === undefined ? null : parseSource(frame.file, text))
    const target = source && reachableFunction(source, frame.line ?? 0, frame.column ?? 1)
    if (!target || target.exported === null || target.usesThis) continue
    if (!found.some((each) => each.target.node === target.node)) found.push({ frame, source, target })
  }
  return found
}

function instrumented(candidates: readonly Candidate[]): Record<string, string> {
  const sources = new Set(candidates.map(({ source }) => source))
  const files = [...sources].map((source): [string, string] => {
    const edits = candidates.flatMap((each, index) =>
      each.source === source ? recordingEdits(each.target.node, index) : [],
    )
    return [source.path, applyEdits(source.text, edits)]
  })
  return Object.fromEntries(files)
}

/** Written by our own driver, but inside of the program under test: what it says is checked where it is used. */
const recordedIn = (seen: unknown): (Recorded & { args: Encoded })[] => (Array.isArray(seen) ? seen : [])
