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
  const frames = isMadeUp ? muted(stackPart(stack, variant), 'made where it was reported') : stackPart(stack, variant)
  const nsError = exception.mechanism?.nsError
  const value = valuePartOf(exception, family)
  return groupPart('exception', [
    typePart(exception, family),
    ...(nsError ? [valuePart('ns-error', `${nsError.domain} ${nsError.code}`)] : []),
    nsError ? muted(value, 'domain and code say it') : valueBeside(value, { frames, family, variant }),
    frames,
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

/**
 * A message counts where frames do not. In scripts it also counts beside frames that say too little: with a function without a
 * name on top, or when the app's own frames are lost, as behind a promise of a library.
 */
function valueBeside(value: Part, { frames, family, variant }: { frames: Part; family: string; variant: string }): Part {
  if (!frames.contributes || !value.contributes) return value
  const newest = frames.parts?.findLast(({ contributes }) => contributes)
  const isTelling = family !== 'javascript' || (variant === 'app' && newest !== undefined && isNamed(newest))
  return isTelling ? muted(value, 'the stack says it') : value
}

/** The SDKs of JavaScript make a stack where a text or a thrown non-error came by, which is not where it went wrong. */
function isStackMadeUp({ type, value, mechanism }: ExceptionInfo, family: string): boolean {
  return family === 'javascript' && ((type === '' && value !== '') || mechanism?.synthetic === true)
}

