import type { ExceptionInfo } from '../../domain/event.ts'
import { familyOf } from '../family.ts'
import type { GroupingInput } from '../grouping.ts'
import { groupPart, hasPart, muted, type Part, valuePart } from '../part.ts'
import type { GroupingRules } from '../rules/rules.ts'
import { commonType } from './engine-wording.ts'
import { significantExceptions } from './exception-groups.ts'
import { messagePart, thrownPart } from './message.ts'
import type { ReadStack } from './stack.ts'
import { type LookedAtStack, lookAtStack } from './stack-memory.ts'

export interface ReadException extends LookedAtStack {
  exception: ExceptionInfo
}

export function readExceptions(event: GroupingInput, rules: GroupingRules): ReadException[] {
  return event.exceptions.map((exception) => ({
    exception,
    ...lookAtStack(exception, { platform: event.platform, rules }),
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

function exceptionPart({ exception, stack, parts }: ReadException, family: string, variant: 'app' | 'system'): Part {
  const isMadeUp = isStackMadeUp(exception, family)
  const frames = parts[variant]
  const nsError = exception.mechanism?.nsError
  const isSaidByStack = !isMadeUp && frames.contributes && isTelling({ stack, frames, ownFrames: parts.app, family })
  return groupPart('exception', [
    typePart(exception, family),
    ...(nsError ? [valuePart('ns-error', `${nsError.domain} ${nsError.code}`)] : []),
    valuePartOf(exception, { family, saidBy: nsError ? 'domain and code' : isSaidByStack ? 'the stack' : undefined }),
    isMadeUp ? muted(frames, 'made where it was reported') : frames,
  ])
}

function typePart({ type, value, mechanism }: ExceptionInfo, family: string): Part {
  const part = valuePart('type', family === 'javascript' ? commonType(type, value) : type)
  return mechanism?.synthetic && family !== 'javascript' ? muted(part, 'made up by the reporter') : part
}

/** A message counts where frames do not, and beside frames that say too little. Only then its values are looked for. */
function valuePartOf(
  { value }: ExceptionInfo,
  { family, saidBy }: { family: string; saidBy: string | undefined },
): Part {
  if (saidBy) return muted(valuePart('value', value), `${saidBy} says it`)
  return family === 'javascript' ? thrownPart(value) : messagePart('value', value)
}

/** Scripts have functions without a name, and behind a promise of a library the app's own frames are lost. */
function isTelling({
  stack,
  frames,
  ownFrames,
  family,
}: {
  stack: ReadStack
  frames: Part
  ownFrames: Part
  family: string
}): boolean {
  if (family !== 'javascript') return true
  // One that is not muted, and yet does not count, has neither name nor file: it is the place of the failure all the same.
  const newest = frames.parts?.findLastIndex(({ contributes, hint }) => contributes || hint === undefined) ?? -1
  return ownFrames.contributes && stack.frames[newest]?.known.isNamed === true
}

/** The SDKs of JavaScript make a stack where a text or a thrown non-error came by, which is not where it went wrong. */
function isStackMadeUp({ type, value, mechanism }: ExceptionInfo, family: string): boolean {
  return family === 'javascript' && ((type === '' && value !== '') || mechanism?.synthetic === true)
}
