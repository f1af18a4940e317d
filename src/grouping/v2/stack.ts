import type { ExceptionInfo, StackFrame } from '../../domain/event.ts'
import { groupPart, muted, type Part } from '../part.ts'
import { BUILT_IN_STACK_RULES } from '../rules/built-in.ts'
import type { ExceptionFacts } from '../rules/frame-condition.ts'
import type { GroupingRules } from '../rules/rules.ts'
import type { RuledStack } from '../rules/stack-rules.ts'
import { isUrl } from './file-name.ts'
import { type KnownFrame, knownFrame } from './frame.ts'
import { isMakerOfCallback } from './javascript-function.ts'
import { repeated } from './recursion.ts'

/** The frames of a stack with what is known of each, before one asks which count. Oldest first. */
export interface ReadStack {
  frames: readonly ReadFrame[]
  ruled: RuledStack
}

interface ReadFrame {
  frame: StackFrame
  known: KnownFrame
  isRepeated: boolean
  isOfOtherStack: boolean
}

export function readStack(
  exception: ExceptionInfo,
  { platform, rules }: { platform: string; rules: GroupingRules },
): ReadStack {
  const { frames } = exception
  const known = frames.map((frame) => knownFrame(frame, platform))
  const isRepeated = repeated(known.map(({ key }) => key))
  const start = frames.findLastIndex(
    (frame, i) => known[i]!.family === 'javascript' && isMakerOfCallback(frame.function ?? ''),
  )
  return {
    frames: frames.map((frame, i) => ({
      frame,
      known: known[i]!,
      isRepeated: isRepeated[i]!,
      isOfOtherStack: i <= start,
    })),
    ruled: ruledBy(known, { exception, rules }),
  }
}

/** The stack as one variant has it: the app's own frames, or all. */
export function stackPart({ frames, ruled }: ReadStack, variant: 'app' | 'system'): Part {
  const parts = frames.map((frame, i) => frameIn(frame, { ruled: ruled.frames[i]!, variant }))
  const bounded = ruled.framesMax === 0 ? parts : newestOnly(parts, ruled)
  const whole = groupPart('stacktrace', ruled.isInverted ? bounded.toReversed() : bounded)
  const counted = bounded.filter(({ contributes }) => contributes).length
  if (counted === 0) return { ...whole, hint: variant === 'app' ? 'no frame of the app counts' : 'no frame counts' }
  if (counted < ruled.framesMin) return muted(whole, `a rule asks for ${ruled.framesMin} frames`)
  return isLonePage(frames) ? muted(whole, 'a single place at an address without a function') : whole
}

/** A sender that marks some frames as the app's means that the others are not; compiled programs never leave it to a guess. */
function areInApp(frames: readonly StackFrame[], known: readonly KnownFrame[]): boolean[] {
  const marksSome = frames.some(({ isInAppGuessed }) => !isInAppGuessed)
  return frames.map(({ inApp, isInAppGuessed }, i) =>
    isInAppGuessed ? inApp && !marksSome && known[i]!.family !== 'native' : inApp,
  )
}

/** The built-in rules, then those of the project, which see what the former did. */
function ruledBy(
  known: readonly KnownFrame[],
  { exception, rules }: { exception: ExceptionInfo; rules: GroupingRules },
): RuledStack {
  const { frames, type, value, mechanism } = exception
  const facts = known.map((one) => one.facts)
  const about: ExceptionFacts = { type, value, mechanism: mechanism?.type ?? '' }
  const builtIn = BUILT_IN_STACK_RULES(facts, { exception: about, isInApp: areInApp(frames, known) })
  if (!rules.stack) return builtIn
  const own = rules.stack(facts, { exception: about, isInApp: builtIn.frames.map(({ inApp }) => inApp) })
  return { ...own, frames: own.frames.map((frame, i) => ({ ...builtIn.frames[i]!, ...frame })) }
}

function frameIn(
  { known: { part }, isRepeated, isOfOtherStack }: ReadFrame,
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
  const [only, second] = frames.filter(({ isRepeated }) => !isRepeated)
  if (!only || second || only.known.family !== 'javascript') return false
  return !only.frame.function && (isUrl(only.frame.file) || only.frame.file.startsWith('file:'))
}
