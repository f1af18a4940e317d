import type { GroupingInput, Variant } from '../grouping.ts'
import { contentOf, groupPart, hashOf, type Part, valuePart } from '../part.ts'
import { chainPart, hasStack, type ReadException } from './exceptions.ts'
import { messagePart } from './message.ts'

/** Every way to look at an event without a fingerprint of its own, the first that counts is the one. */
export function defaultVariants(event: GroupingInput, chain: readonly ReadException[]): Variant[] {
  const ofExceptions = exceptionVariants(event, chain)
  if (ofExceptions.some(({ contributes }) => contributes)) return ofExceptions
  return [...ofExceptions, ...reportVariants(event), ...messageVariants(event)]
}

/** Grouped with all others of its transaction of which nothing is known. */
export function nothingVariant({ transaction }: GroupingInput): Variant {
  const parts = [valuePart('transaction', transaction ?? '')]
  return variantOf('nothing', parts, 'neither exception nor message: all such events of a transaction are one issue')
}

export function variantOf(name: Variant['name'], parts: Part[], hint?: string): Variant {
  const whole = groupPart(name, parts)
  const contributes = whole.contributes || name === 'nothing'
  return {
    name,
    contributes,
    ...(hint && { hint }),
    ...(contributes && { fingerprint: hashOf(['v2', contentOf({ ...whole, name: kindOf(name) })]) }),
    parts,
  }
}

export function mutedVariant({ fingerprint: _, ...variant }: Variant, hint: string): Variant {
  return { ...variant, contributes: false, hint }
}

/** A stack that is all of the app's own is the same in both variants. */
function kindOf(name: Variant['name']): string {
  return name === 'app' || name === 'system' ? 'exceptions' : name
}

function exceptionVariants(event: GroupingInput, chain: readonly ReadException[]): Variant[] {
  if (chain.length === 0) return []
  const both = (['app', 'system'] as const).map((name) => {
    const part = chainPart(chain, event, name)
    return { variant: variantOf(name, [part]), hasStack: hasStack(part) }
  })
  const isStackNeeded = both.some((one) => one.hasStack)
  const kept = both.map(({ variant, hasStack: own }) =>
    isStackNeeded && !own && variant.contributes ? mutedVariant(variant, 'the other variant has a stack') : variant,
  )
  const [app, system] = kept
  if (app!.fingerprint === undefined || app!.fingerprint !== system!.fingerprint) return kept
  return [app!, mutedVariant(system!, 'it is the same as `app`')]
}

function reportVariants({ subject }: GroupingInput): Variant[] {
  if (!subject) return []
  return [
    variantOf('report', [valuePart('kind', subject.kind), ...subject.values.map((value) => valuePart('value', value))]),
  ]
}

function messageVariants({ message }: GroupingInput): Variant[] {
  return message ? [variantOf('message', [messagePart('message', message)])] : []
}
