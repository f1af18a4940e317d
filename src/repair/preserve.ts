import type { Event } from '../domain/event.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { answerOf, type CapturedCall, describeCall } from './call-run.ts'
import type { Encoded } from './captured-arguments.ts'
import type { CallOutput } from './drivers/call-protocol.ts'
import { eventError } from './event-error.ts'
import type { Bench } from './prove.ts'
import { recordCalls } from './regression-test-record.ts'
import { capturedCalls } from './reproduce-call.ts'
import { runLimitMs } from './run-limit.ts'
import type { Workspace } from './workspace.ts'

const VARIANTS_MAX = 5
/** Values that find what a guard catches too much of: empty, zero, another kind, without prototype. */
const PROBES: readonly Encoded[] = [
  { kind: 'json', value: null },
  { kind: 'json', value: '' },
  { kind: 'json', value: 0 },
  { kind: 'json', value: [] },
  { kind: 'json', value: {} },
  { kind: 'undefined' },
  { kind: 'json', value: 'text' },
  { kind: 'bare', entries: [] },
]

export interface BoundaryOptions extends Pick<Bench, 'reproduction' | 'base' | 'signal' | 'workspace'> {
  sandbox: Sandbox
  event: Event | undefined
}

/** Exported functions on the stack with what they were given, to be called with other values: the nearest to the failure first. */
export async function callableBoundary(options: BoundaryOptions): Promise<CapturedCall[]> {
  const { reproduction, base, signal, workspace, sandbox, event } = options
  if (reproduction.call) return [reproduction.call]
  if (!base.error) return []
  // What the SDK captured need not be recorded: that would be one more run.
  const captured = (event && (await eventError(event, workspace))?.frames) ?? []
  const [call] = await capturedCalls(captured, workspace)
  if (call && call.target.exported !== null) return [call]
  const copy = await workspace.fork()
  try {
    return await recordCalls(base.error, reproduction, copy, { sandbox, signal })
  } finally {
    await copy.close()
  }
}

export interface Preserved {
  passed: boolean
  /** One sentence. */
  detail: string
}

/**
 * Calls the function with changed arguments on both trees. Where it returned before, it must return the same. Where it failed as in
 * the report it should do so no more: that is counted, not required, since a repair in a caller leaves the function as it is.
 */
export async function checkPreserved(
  call: CapturedCall | null,
  patched: Workspace,
  bench: Bench,
  sandbox: Sandbox,
): Promise<Preserved> {
  if (!call)
    return { passed: true, detail: 'No exported function of the stack was called with plain data: not compared.' }
  const variants = variantsOf(call.args).filter((args) => !holdsInherited(args))
  let returned = 0
  let failing = 0
  for (const args of variants) {
    const changed = { ...call, args }
    const limits = { signal: bench.signal, timeoutMs: runLimitMs(bench.base.durationMs) }
    const ask = (copy: Workspace) => answerOf(changed, copy, { sandbox, ...limits })
    const [before, after] = await Promise.all([ask(bench.workspace), ask(patched)])
    if (showsFailure(after, bench)) failing++
    if (before?.outcome !== 'returned') continue
    returned++
    // What differs from itself tells nothing, and what did not answer in time is asked once more.
    if (
      !isSame(before, after) &&
      isSame(before, await ask(bench.workspace)) &&
      !isSame(before, after ?? (await ask(patched)))
    )
      return {
        passed: false,
        detail: `It answers differently where nothing was wrong: ${describeCall(call)} with ${JSON.stringify(args).slice(0, 200)}.`,
      }
  }
  const still = failing > 0 ? `; ${failing} of like kind still fail` : ''
  return {
    passed: true,
    detail: `${describeCall(call)} answers ${returned} of ${variants.length} changed calls as before${still}.`,
  }
}

/** The same words, thrown in the same function. */
function showsFailure(answer: CallOutput | undefined, { base }: Bench): boolean {
  const own = base.error?.frames.findLast((frame) => frame.inApp)
  if (answer?.outcome !== 'threw' || !base.error || !own) return false
  const message = `${base.error.type}: ${base.error.message}`
  return answer.stack.includes(message) && firstFrame(answer.stack).includes(`${own.function ?? ''} (`)
}

const firstFrame = (stack: string): string => stack.split('\n').find((line) => /^\s+at /.test(line)) ?? ''

function isSame(before: CallOutput, after: CallOutput | undefined): boolean {
  return before.outcome === 'returned' && after?.outcome === 'returned' && before.value === after.value
}

/** What the program answers to the name of something that every object inherits need not be right, only because it answers. */
const holdsInherited = (args: readonly Encoded[]): boolean =>
  /\b(?:constructor|__proto__|prototype|toString|valueOf|hasOwnProperty|isPrototypeOf)\b/.test(JSON.stringify(args))

/** One argument changed at a time, the first arguments first. */
function variantsOf(args: readonly Encoded[]): Encoded[][] {
  const variants: Encoded[][] = []
  for (const probe of PROBES) {
    for (let at = 0; at < Math.min(args.length, 3); at++) {
      const changed = args.map((arg, index) => (index === at ? probe : arg))
      if (JSON.stringify(changed) !== JSON.stringify(args)) variants.push(changed)
    }
  }
  return variants.slice(0, VARIANTS_MAX)
}
