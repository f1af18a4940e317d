import type { ExceptionFacts, FrameFacts, FrameState } from './frame-condition.ts'
import { parseStackRule, type StackAction, type StackRule } from './stack-rule.ts'
import { ruleLines } from './words.ts'

/** What rules say about a frame. */
export interface RuledFrame {
  inApp: boolean
  /** The rule that said so; undefined where it is as it was sent. */
  inAppBy?: string
  /** Whether it counts, where a rule says. */
  counts?: boolean
  countsBy?: string
}

export interface RuledStack {
  /** As the frames that came in: oldest first. */
  frames: RuledFrame[]
  /** So many of the newest frames count; 0 for all. */
  framesMax: number
  framesMaxBy?: string
  /** With fewer frames that count, the stack does not. */
  framesMin: number
  isInverted: boolean
}

export type StackRules = (frames: readonly FrameFacts[], seen: Seen) => RuledStack

interface Seen {
  exception: ExceptionFacts
  /** Of each frame, before any rule. */
  isInApp: readonly boolean[]
}

/** Reads rules, one a line. Of two rules that say something about a frame, the later one wins. */
export function compileStackRules(lines: readonly string[]): StackRules {
  const rules = ruleLines(lines).map(parseStackRule)
  const remembered = new WeakMap<FrameFacts, readonly number[]>()

  /** Indexes of the rules that may apply to a frame. Most frames of most events are the same few. */
  function rulesFor(frame: FrameFacts): readonly number[] {
    const known = remembered.get(frame)
    if (known) return known
    const found = [...rules.keys()].filter((index) => mayApply(rules[index]!, frame))
    remembered.set(frame, found)
    return found
  }

  return (frames, seen) => {
    const pairs = frames.flatMap((frame, at) => rulesFor(frame).map((index) => ({ index, at })))
    pairs.sort((a, b) => a.index - b.index || a.at - b.at)
    return applyRules(frames, { ...seen, candidates: pairs.map(({ index, at }) => ({ rule: rules[index]!, at })) })
  }
}

function mayApply({ families, frame: condition }: StackRule, frame: FrameFacts): boolean {
  return (families === undefined || families.includes(frame.family)) && condition.isLasting(frame)
}

/** First all rules say what is the app's own, then which frames count: a later condition on `app` sees the end of the former. */
function applyRules(
  frames: readonly FrameFacts[],
  { exception, isInApp, candidates }: Seen & { candidates: readonly { rule: StackRule; at: number }[] },
): RuledStack {
  const states = isInApp.map((inApp): FrameState => ({ inApp, category: '' }))
  const ruled = isInApp.map((inApp): RuledFrame => ({ inApp }))
  const stack: RuledStack = { frames: ruled, framesMax: 0, framesMin: 0, isInverted: false }
  for (const isSecondPass of [false, true]) {
    for (const { rule, at } of candidates) {
      if (appliesTo(rule, { frames, states, at, exception })) apply(rule, { states, stack, index: at, isSecondPass })
    }
  }
  return stack
}

function appliesTo(
  { frame, caller, callee }: StackRule,
  {
    frames,
    states,
    at,
    exception,
  }: { frames: readonly FrameFacts[]; states: readonly FrameState[]; at: number; exception: ExceptionFacts },
): boolean {
  const isTrueOf = (condition: StackRule['frame'] | undefined, index: number) => {
    if (condition === undefined) return true
    const [one, state] = [frames[index], states[index]]
    return one !== undefined && state !== undefined && condition.isLasting(one) && condition.isNow(state)
  }
  return (
    frame.isNow(states[at]!) && frame.isOfException(exception) && isTrueOf(caller, at - 1) && isTrueOf(callee, at + 1)
  )
}

function apply(
  { actions, text }: StackRule,
  {
    states,
    stack,
    index,
    isSecondPass,
  }: { states: FrameState[]; stack: RuledStack; index: number; isSecondPass: boolean },
): void {
  for (const action of actions) {
    if (action.kind === 'category') states[index]!.category = action.value
    else if (action.kind === 'max-frames') Object.assign(stack, { framesMax: action.value, framesMaxBy: text })
    else if (action.kind === 'min-frames') stack.framesMin = action.value
    else if (action.kind === 'invert-stacktrace') stack.isInverted = action.value
    else if (isMark(action) && (action.kind === 'group') === isSecondPass) {
      for (const at of rangeOf(action.range, index, states.length)) mark(action, { states, stack, at, text })
    }
  }
}

function isMark(action: StackAction): action is StackAction & { kind: 'app' | 'group' } {
  return action.kind === 'app' || action.kind === 'group'
}

function rangeOf(range: 'own' | 'newer' | 'older', index: number, length: number): number[] {
  if (range === 'own') return [index]
  const [from, to] = range === 'newer' ? [index + 1, length] : [0, index]
  return Array.from({ length: to - from }, (_, i) => from + i)
}

function mark(
  { kind, value }: { kind: 'app' | 'group'; value: boolean },
  { states, stack, at, text }: { states: FrameState[]; stack: RuledStack; at: number; text: string },
): void {
  const ruled = stack.frames[at]!
  if (kind === 'group') Object.assign(ruled, { counts: value, countsBy: text })
  else if (states[at]!.inApp !== value) {
    states[at]!.inApp = value
    Object.assign(ruled, { inApp: value, inAppBy: text })
  }
}
