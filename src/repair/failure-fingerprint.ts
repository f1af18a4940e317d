import { readWording } from '../diagnosers/javascript/wording.ts'
import type { StackFrame } from '../domain/event.ts'
import { fingerprintOfError } from '../grouping/index.ts'
import type { ObservedError } from './observe.ts'

/**
 * What a failure is known by from run to run. The same as the fingerprint of the issue that it belongs to, but for a stack that is full:
 * where in its circle a program is just then differs from run to run.
 */
export function failureFingerprint(error: ObservedError): string {
  const isFull = readWording(error).kind === 'call-stack'
  return fingerprintOfError(isFull ? { ...error, frames: ofCircle(error.frames) } : error).fingerprint
}

/** One of the own functions that stand on the stack more than once, whichever of them it ended in. */
function ofCircle(frames: readonly StackFrame[]): StackFrame[] {
  const own = frames.filter((frame) => frame.inApp)
  const members = own.filter((one) => own.some((other) => other !== one && placeOf(other) === placeOf(one)))
  const [first] = members.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  return first ? [first] : [...frames]
}

const placeOf = (frame: StackFrame): string => `${frame.file}\0${frame.function ?? ''}`
