import { UserError } from '../../domain/errors.ts'
import { FRAME_CONDITIONS, type FrameCondition, frameCondition } from './frame-condition.ts'
import { conditionOf, wordsOf } from './words.ts'

/** A rule on the frames of a stack: whether they are the app's own, and whether they count. */
export interface StackRule {
  text: string
  /** Families that it can apply to at all; undefined for all. */
  families: readonly string[] | undefined
  frame: FrameCondition
  /** On the frame that called it. */
  caller?: FrameCondition
  /** On the frame that it called. */
  callee?: FrameCondition
  actions: readonly StackAction[]
}

export type StackAction =
  | { kind: 'app' | 'group'; value: boolean; range: 'own' | 'newer' | 'older' }
  | { kind: 'category'; value: string }
  | { kind: 'max-frames' | 'min-frames'; value: number }
  | { kind: 'invert-stacktrace'; value: boolean }

/** `function:trampoline -group`: conditions, then what is done. Throws UserError with a sentence for who wrote it. */
export function parseStackRule(line: string): StackRule {
  const words = wordsOf(line)
  const first = words.findIndex((word) => actionOf(word) !== undefined)
  if (first < 0) throw new UserError(`The rule \`${line}\` has no action: end it with one like \`-group\` or \`+app\`.`)
  const actions = words.slice(first).map((word) => actionOf(word) ?? noAction(word, line))
  const { caller, own, callee } = sides(words.slice(0, first), line)
  return {
    text: line,
    families: familiesOf(own),
    frame: conditionsOf(own, line),
    ...(caller && { caller: conditionsOf(caller, line) }),
    ...(callee && { callee: conditionsOf(callee, line) }),
    actions,
  }
}

function actionOf(word: string): StackAction | undefined {
  const flag = /^([\^v]?)([+-])(app|group)$/.exec(word)
  if (flag) {
    const range = flag[1] === '^' ? 'newer' : flag[1] === 'v' ? 'older' : 'own'
    return { kind: flag[3] as 'app' | 'group', value: flag[2] === '+', range }
  }
  const setting = /^(category|max-frames|min-frames|invert-stacktrace)=([\w-]{1,64})$/.exec(word)
  if (!setting) return undefined
  const [, kind, value] = setting
  if (kind === 'category') return { kind, value: value! }
  if (kind === 'invert-stacktrace') return { kind, value: /^(1|true|yes)$/.test(value!) }
  return /^\d{1,4}$/.test(value!) ? { kind: kind as 'max-frames' | 'min-frames', value: Number(value) } : undefined
}

function noAction(word: string, line: string): never {
  throw new UserError(`In the rule \`${line}\`, \`${word}\` stands among the actions but is none.`)
}

/** `[ caller ] | own | [ callee ]` */
function sides(words: readonly string[], line: string) {
  const groups = words.join(' ').split(/ ?\| ?/)
  const bracketed = (text: string | undefined) =>
    text && /^\[ ?.* ?\]$/.test(text) ? text.slice(1, -1).trim() : undefined
  const caller = groups.length > 1 ? bracketed(groups[0]) : undefined
  const callee = groups.length > 1 ? bracketed(groups.at(-1)) : undefined
  const own = groups.slice(caller === undefined ? 0 : 1, callee === undefined ? undefined : -1)
  if (own.length !== 1 || own[0] === '') {
    throw new UserError(`The rule \`${line}\` needs conditions on one frame; those on its caller or callee go in [ ].`)
  }
  return { caller: caller && wordsOf(caller), own: wordsOf(own[0]!), callee: callee && wordsOf(callee) }
}

function conditionsOf(words: readonly string[], line: string): FrameCondition {
  const found = frameCondition(words.map((word) => conditionOf(word, line)))
  if (!found) {
    throw new UserError(
      `The rule \`${line}\` has an unknown condition. Known are ${FRAME_CONDITIONS.join(', ')}, type, value, mechanism.`,
    )
  }
  return found
}

function familiesOf(words: readonly string[]): string[] | undefined {
  const word = words.find((one) => one.startsWith('family:'))
  const families = word?.slice('family:'.length).split(',')
  return families?.some((family) => family === 'all' || family === 'other') ? undefined : families
}
