import type { ExceptionInfo } from '../../domain/event.ts'
import { familyOf } from '../family.ts'
import type { GroupingInput } from '../grouping.ts'
import { groupPart, hasPart, muted, type Part, valuePart } from '../part.ts'
import type { GroupingRules } from '../rules/rules.ts'
import { engineWording } from './engine-wording.ts'
import { significantExceptions } from './exception-groups.ts'
import { isNamed } from './frame.ts'
import { messagePart, thrownPart } from './message.ts'
import { type ReadStack, readStack, stackPart } from './stack.ts'

export interface ReadException {
  exception: ExceptionInfo
  stack: ReadStack
}

export function readExceptions(event: GroupingInput, rules: GroupingRules): ReadException[] {
  return event.exceptions.map((exception) => ({
    exception,
    stack: readStack(exception, { platform: event.platform, rules }),
  }))
}

/** The chain of exceptions as one variant has it. */
export function chainPart(chain: readonly ReadException[], event: GroupingInput, variant: 'app' | 'system'): Part {
  const family = familyOf(event.platform)
  const all = chain.map((one) => ({ ...one, part: exceptionPart(one, family, variant) }))
  const kept = significantExceptions(all)
  const parts = all.map((one) =>
    kept.includes(one) || !one.part.contributes ? one.part : muted(one.part, 'the group holds others that say more'),
  )
  return groupPart('exceptions', parts)
}

export function hasStack(chain: Part): boolean {
  return chain.parts?.some((exception) => exception.contributes && hasPart(exception, 'stacktrace')) ?? false
}

function exceptionPart({ exception, stack }: ReadException, family: string, variant: 'app' | 'system'): Part {
  const isMadeUp = isStackMadeUp(exception, family)
  const ownFrames = stackPart(stack, 'app')
  const frames = variant === 'app' ? ownFrames : stackPart(stack, variant)
  const nsError = exception.mechanism?.nsError
  const value = valuePartOf(exception, family)
  return groupPart('exception', [
    typePart(exception, family),
    ...(nsError ? [valuePart('ns-error', `${nsError.domain} ${nsError.code}`)] : []),
    nsError
      ? muted(value, 'domain and code say it')
      : valueBeside(value, { isMadeUp, frames, isTelling: isTelling({ frames, ownFrames, family }) }),
    isMadeUp ? muted(frames, 'made where it was reported') : frames,
  ])
}

function typePart({ type, value, mechanism }: ExceptionInfo, family: string): Part {
  const wording = family === 'javascript' ? engineWording(value) : undefined
  const part = valuePart('type', wording?.type ?? type)
  return mechanism?.synthetic && family !== 'javascript' ? muted(part, 'made up by the reporter') : part
}

function valuePartOf({ value }: ExceptionInfo, family: string): Part {
  return family === 'javascript' ? thrownPart(value) : messagePart('value', value)
}

/** A message counts where frames do not, and beside frames that say too little. */
function valueBeside(
  value: Part,
  { frames, isTelling, isMadeUp }: { frames: Part; isTelling: boolean; isMadeUp: boolean },
): Part {
  const isNeeded = isMadeUp || !frames.contributes || !isTelling
  return isNeeded || !value.contributes ? value : muted(value, 'the stack says it')
}

/** Scripts have functions without a name, and behind a promise of a library the app's own frames are lost. */
function isTelling({ frames, ownFrames, family }: { frames: Part; ownFrames: Part; family: string }): boolean {
  if (family !== 'javascript') return true
  // One that is not muted, and yet does not count, has neither name nor file: it is the place of the failure all the same.
  const newest = frames.parts?.findLast(({ contributes, hint }) => contributes || hint === undefined)
  return ownFrames.contributes && newest !== undefined && isNamed(newest)
}

/** The SDKs of JavaScript make a stack where a text or a thrown non-error came by, which is not where it went wrong. */
function isStackMadeUp({ type, value, mechanism }: ExceptionInfo, family: string): boolean {
  return family === 'javascript' && ((type === '' && value !== '') || mechanism?.synthetic === true)
}
