import type { ExceptionInfo } from '../../domain/event.ts'
import { groupPart, muted, type Part } from '../part.ts'
import { BUILT_IN_STACK_RULES } from '../rules/built-in.ts'
import type { ExceptionFacts, FrameFacts } from '../rules/frame-condition.ts'
import type { GroupingRules } from '../rules/rules.ts'
import type { RuledStack } from '../rules/stack-rules.ts'
import { isUrl } from './file-name.ts'
import { factsOf, framePart, type PlacedFrame, placed } from './frame.ts'
import { isMakerOfCallback } from './javascript-function.ts'
import { repeated } from './recursion.ts'

/** The frames of a stack with what is known of each, before one asks which count. Oldest first. */
export interface ReadStack {
  frames: readonly ReadFrame[]
  facts: readonly FrameFacts[]
  ruled: RuledStack
}

interface ReadFrame extends PlacedFrame {
  part: Part
  isRepeated: boolean
  isOfOtherStack: boolean
}

export function readStack(
  exception: ExceptionInfo,
  { platform, rules }: { platform: string; rules: GroupingRules },
): ReadStack {
  const all = exception.frames.map((frame) => placed(frame, platform))
  const parts = all.map(framePart)
  const keys = parts.map(({ parts: inner }) => (inner ?? []).map(({ name, value }) => `${name}:${value}`).join('\n'))
  const isRepeated = repeated(keys)
  const start = all.findLastIndex(
    ({ family, frame }) => family === 'javascript' && isMakerOfCallback(frame.function ?? ''),
  )
  const facts = all.map((one, i) => factsOf(one, { inApp: isInApp(one, all), name: nativeName(one, parts[i]!) }))
  return {
    frames: all.map((one, i) => ({ ...one, part: parts[i]!, isRepeated: isRepeated[i]!, isOfOtherStack: i <= start })),
    facts,
    ruled: ruledBy(facts, { exception, rules }),
  }
}

/** The stack as one variant has it: the app's own frames, or all. */
export function stackPart({ frames, ruled }: ReadStack, variant: 'app' | 'system'): Part {
  const parts = frames.map((frame, i) => frameIn(frame, { ruled: ruled.frames[i]!, variant }))
  const bounded = newestOnly(parts, ruled)
  const whole = groupPart('stacktrace', ruled.isInverted ? bounded.toReversed() : bounded)
  const counted = bounded.filter(({ contributes }) => contributes).length
  if (counted === 0) return { ...whole, hint: variant === 'app' ? 'no frame of the app counts' : 'no frame counts' }
  if (counted < ruled.framesMin) return muted(whole, `a rule asks for ${ruled.framesMin} frames`)
  return isLonePage(frames) ? muted(whole, 'a single place at an address without a function') : whole
}

/** A sender that marks some frames as the app's means that the others are not; compiled programs never leave it to a guess. */
function isInApp({ frame, family }: PlacedFrame, all: readonly PlacedFrame[]): boolean {
  if (!frame.isInAppGuessed) return frame.inApp
  if (family === 'native') return false
  const marksSome = all.some(({ frame: other }) => other.inApp && !other.isInAppGuessed)
  return marksSome ? false : frame.inApp
}

/** Rules on compiled programs are about functions, not about their arguments and results. */
function nativeName({ family }: PlacedFrame, part: Part): string {
  return family === 'native' ? (part.parts?.find(({ name }) => name === 'function')?.value ?? '') : ''
}

function ruledBy(
  facts: readonly FrameFacts[],
  { exception, rules }: { exception: ExceptionInfo; rules: GroupingRules },
): RuledStack {
  const about: ExceptionFacts = {
    type: exception.type,
    value: exception.value,
    mechanism: exception.mechanism?.type ?? '',
  }
  const builtIn = BUILT_IN_STACK_RULES(facts, about)
  if (!rules.stack) return builtIn
  const own = rules.stack(
    facts.map((frame, i) => ({ ...frame, inApp: builtIn.frames[i]!.inApp })),
    about,
  )
  return { ...own, frames: own.frames.map((frame, i) => ({ ...builtIn.frames[i]!, ...frame })) }
}

function frameIn(
  { part, isRepeated, isOfOtherStack }: ReadFrame,
  { ruled, variant }: { ruled: RuledStack['frames'][number]; variant: 'app' | 'system' },
): Part {
  if (part.hint) return part
  if (isOfOtherStack) return muted(part, 'of the stack that made the callback')
  if (isRepeated) return muted(part, 'a recursion')
  if (ruled.counts === false) return muted(part, `by the rule ${ruled.countsBy}`)
  if (variant === 'app' && !ruled.inApp) {
    return muted(part, ruled.inAppBy ? `not the app's own, by the rule ${ruled.inAppBy}` : "not the app's own")
  }
  return part
}

function newestOnly(parts: readonly Part[], { framesMax, framesMaxBy }: RuledStack): Part[] {
  if (framesMax === 0) return [...parts]
  let left = framesMax
  const newestFirst = parts.toReversed().map((part) => {
    if (!part.contributes) return part
    left -= 1
    return left < 0 ? muted(part, `by the rule ${framesMaxBy}`) : part
  })
  return newestFirst.reverse()
}

/** What an inline script of a page gives: the page, which says nothing about the failure. */
function isLonePage(frames: readonly ReadFrame[]): boolean {
  const [only] = frames
  if (frames.length !== 1 || !only || only.family !== 'javascript') return false
  return !only.frame.function && (isUrl(only.frame.file) || only.frame.file.startsWith('file:'))
}
