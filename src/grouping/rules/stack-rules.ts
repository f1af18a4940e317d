import { RecentMap } from '../../lib/recent-map.ts'
import type { ExceptionFacts, FrameFacts } from './frame-condition.ts'
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

export type StackRules = (frames: readonly FrameFacts[], exception: ExceptionFacts) => RuledStack

/** Frames whose rules are remembered: most frames of most events are the same few. */
const REMEMBERED_FRAMES_MAX = 4_000

/** Reads rules, one a line. Of two rules that say something about a frame, the later one wins. */
export function compileStackRules(lines: readonly string[]): StackRules {
  const rules = ruleLines(lines).map(parseStackRule)
  const remembered = new RecentMap<string, readonly StackRule[]>(REMEMBERED_FRAMES_MAX)

  function rulesFor(frame: FrameFacts): readonly StackRule[] {
    const key = [frame.family, frame.function, frame.module, frame.package, frame.path].join('\0')
    const known = remembered.get(key)
    if (known) return known
    const found = rules.filter(
      ({ families, frame: condition }) =>
        (families === undefined || families.includes(frame.family)) && condition.isLasting(frame),
    )
    remembered.set(key, found)
    return found
  }

  return (frames, exception) => applyRules(frames, { exception, candidates: inOrder(frames.map(rulesFor), rules) })
}

type Candidates = ReadonlyMap<StackRule, readonly number[]>

/** The rules that may apply, in their order, each with the frames that it may apply to. */
function inOrder(rulesOfFrames: readonly (readonly StackRule[])[], rules: readonly StackRule[]): Candidates {
  const found = new Map<StackRule, number[]>()
  for (const [index, own] of rulesOfFrames.entries()) {
    for (const rule of own) {
      const indexes = found.get(rule)
      if (indexes) indexes.push(index)
      else found.set(rule, [index])
    }
  }
  return new Map([...found].sort(([a], [b]) => rules.indexOf(a) - rules.indexOf(b)))
}

/** First all rules say what is the app's own, then which frames count: a later condition on `app` sees the end of the former. */
function applyRules(
  sent: readonly FrameFacts[],
  { exception, candidates }: { exception: ExceptionFacts; candidates: Candidates },
): RuledStack {
  const frames = sent.map((frame) => ({ ...frame }))
  const ruled: RuledFrame[] = sent.map(({ inApp }) => ({ inApp }))
  const stack: RuledStack = { frames: ruled, framesMax: 0, framesMin: 0, isInverted: false }
  for (const isSecondPass of [false, true]) {
    for (const [rule, indexes] of candidates) {
      for (const index of indexes) {
        if (appliesTo(rule, { frames, index, exception })) apply(rule, { frames, stack, index, isSecondPass })
      }
    }
  }
  return stack
}

function appliesTo(
  { frame, caller, callee }: StackRule,
  { frames, index, exception }: { frames: readonly FrameFacts[]; index: number; exception: ExceptionFacts },
): boolean {
  const isTrueOf = (condition: StackRule['frame'] | undefined, at: FrameFacts | undefined) =>
    condition === undefined || (at !== undefined && condition.isLasting(at) && condition.isNow(at))
  return (
    frame.isNow(frames[index]!) &&
    frame.isOfException(exception) &&
    isTrueOf(caller, frames[index - 1]) &&
    isTrueOf(callee, frames[index + 1])
  )
}

function apply(
  { actions, text }: StackRule,
  {
    frames,
    stack,
    index,
    isSecondPass,
  }: { frames: FrameFacts[]; stack: RuledStack; index: number; isSecondPass: boolean },
): void {
  for (const action of actions) {
    if (action.kind === 'category') frames[index]!.category = action.value
    else if (action.kind === 'max-frames') Object.assign(stack, { framesMax: action.value, framesMaxBy: text })
    else if (action.kind === 'min-frames') stack.framesMin = action.value
    else if (action.kind === 'invert-stacktrace') stack.isInverted = action.value
    else if (isMark(action) && (action.kind === 'group') === isSecondPass) {
      for (const at of rangeOf(action.range, index, frames.length)) mark(action, { frames, stack, at, text })
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
  { frames, stack, at, text }: { frames: FrameFacts[]; stack: RuledStack; at: number; text: string },
): void {
  const ruled = stack.frames[at]!
  if (kind === 'group') Object.assign(ruled, { counts: value, countsBy: text })
  else if (frames[at]!.inApp !== value) {
    frames[at]!.inApp = value
    Object.assign(ruled, { inApp: value, inAppBy: text })
  }
}
