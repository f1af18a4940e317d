import { compileGlob } from '../../lib/glob.ts'
import type { Condition } from './words.ts'

/** A frame as rules see it. The same object stands for equal frames, so that what is found out about one can be remembered. */
export interface FrameFacts {
  readonly family: string
  /** Both as `normalPath` makes them. */
  readonly path: string
  readonly package: string
  readonly module: string
  readonly function: string
}

/** What rules change. */
export interface FrameState {
  inApp: boolean
  category: string
}

/** The exception that the frame belongs to. */
export interface ExceptionFacts {
  type: string
  value: string
  mechanism: string
}

type Test<T> = (subject: T) => boolean

const FRAME_KEYS: Record<string, (pattern: string) => Test<FrameFacts>> = {
  path: (pattern) => pathTest(pattern, (frame) => frame.path),
  package: (pattern) => pathTest(pattern, (frame) => frame.package),
  function: (pattern) => textTest(pattern, (frame) => frame.function),
  module: (pattern) => textTest(pattern, (frame) => frame.module),
  family: familyTest,
}
const CHANGING_KEYS: Record<string, (pattern: string) => Test<FrameState>> = {
  app: (pattern) => (frame) => frame.inApp === /^(yes|true|1)$/i.test(pattern),
  category: (pattern) => textTest(pattern, (frame) => frame.category),
}
const EXCEPTION_KEYS: Record<string, (pattern: string) => Test<ExceptionFacts>> = {
  type: (pattern) => textTest(pattern, (exception) => exception.type),
  value: (pattern) => textTest(pattern, (exception) => exception.value),
  mechanism: (pattern) => textTest(pattern, (exception) => exception.mechanism),
}
const ALIASES: Record<string, string> = {
  'stack.abs_path': 'path',
  'stack.package': 'package',
  'stack.function': 'function',
  'stack.module': 'module',
  'error.type': 'type',
  'error.value': 'value',
  'error.mechanism': 'mechanism',
  'app.in_app': 'app',
  in_app: 'app',
}

export const FRAME_CONDITIONS = Object.keys({ ...FRAME_KEYS, ...CHANGING_KEYS })

/** Conditions on one frame, by what they depend on. */
export interface FrameCondition {
  /** Only on what the frame is, so that the answer can be remembered. */
  isLasting: Test<FrameFacts>
  /** On what rules before it did to the frame. */
  isNow: Test<FrameState>
  isOfException: Test<ExceptionFacts>
}

/** Undefined for a key that is no condition on frames. */
export function frameCondition(conditions: readonly Condition[]): FrameCondition | undefined {
  const known = conditions.map((condition) => ({ ...condition, key: ALIASES[condition.key] ?? condition.key }))
  if (known.some(({ key }) => !(key in FRAME_KEYS || key in CHANGING_KEYS || key in EXCEPTION_KEYS))) return undefined
  return {
    isLasting: allOf(known, FRAME_KEYS),
    isNow: allOf(known, CHANGING_KEYS),
    isOfException: allOf(known, EXCEPTION_KEYS),
  }
}

function allOf<T>(conditions: readonly Condition[], tests: Record<string, (pattern: string) => Test<T>>): Test<T> {
  const own = conditions
    .filter(({ key }) => Object.hasOwn(tests, key))
    .map(({ key, pattern, isNegated }) => ({ test: tests[key]!(pattern), isNegated }))
  return (subject) => own.every(({ test, isNegated }) => test(subject) !== isNegated)
}

function textTest<T>(pattern: string, read: (subject: T) => string): Test<T> {
  const glob = compileGlob(pattern)
  return (subject) => glob(read(subject))
}

/** A pattern that begins with a folder also finds it at the root. */
function pathTest(pattern: string, read: (frame: FrameFacts) => string): Test<FrameFacts> {
  const glob = compileGlob(pattern, { isPath: true })
  return (frame) => {
    const path = read(frame)
    return path !== '' && (glob(path) || (!path.startsWith('/') && glob(`/${path}`)))
  }
}

function familyTest(pattern: string): Test<FrameFacts> {
  const families = pattern.split(',').map((name) => name.trim())
  if (families.includes('all')) return () => true
  return ({ family }) =>
    families.includes(family) || (families.includes('other') && family !== 'javascript' && family !== 'native')
}
