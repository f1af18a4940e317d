import { UserError } from '../../domain/errors.ts'
import { compileGlob } from '../../lib/glob.ts'
import type { GroupingInput } from '../grouping.ts'
import { type FrameCondition, type FrameFacts, type FrameState, frameCondition } from './frame-condition.ts'
import { type Condition, conditionOf, ruleLines, unquoted, wordsOf } from './words.ts'

/** The fingerprint that the first rule with an answer gives, and the rule. */
export type FingerprintRules = (subject: RuleSubject) => { fingerprint: string[]; rule: string } | undefined

export interface RuleSubject {
  event: GroupingInput
  family: string
  /** Of every exception, as rules see them. */
  frames(): readonly { facts: FrameFacts; state: FrameState }[]
}

interface FingerprintRule {
  text: string
  tests: readonly ((subject: RuleSubject) => boolean)[]
  fingerprint: string[]
}

const FINGERPRINT_PARTS_MAX = 10

/** What can be asked of an event besides its frames: all values of a key, any of which may match. */
const EVENT_KEYS: Record<string, (event: GroupingInput) => readonly (string | undefined)[]> = {
  type: ({ exceptions }) => exceptions.map(({ type }) => type),
  value: ({ exceptions }) => exceptions.map(({ value }) => value),
  mechanism: ({ exceptions }) => exceptions.map(({ mechanism }) => mechanism?.type),
  message: ({ message, exceptions }) => [message, ...exceptions.map(({ value }) => value)],
  level: ({ level }) => [level],
  logger: ({ logger }) => [logger],
  transaction: ({ transaction }) => [transaction],
  platform: ({ platform }) => [platform],
}
const EVENT_KEY_ALIASES: Record<string, string> = {
  'error.type': 'type',
  'error.value': 'value',
  'error.mechanism': 'mechanism',
}

/** Reads rules, one a line: `type:DatabaseError tags.region:eu* -> database, {{ tags.region }}`. */
export function compileFingerprintRules(lines: readonly string[]): FingerprintRules {
  const rules = ruleLines(lines).map(parseRule)
  return (subject) => {
    const found = rules.find(({ tests }) => tests.every((test) => test(subject)))
    return found && { fingerprint: found.fingerprint, rule: found.text }
  }
}

function parseRule(line: string): FingerprintRule {
  const words = wordsOf(line)
  const arrow = words.indexOf('->')
  if (arrow < 1) throw new UserError(`The rule \`${line}\` must be like \`type:DatabaseError -> database-down\`.`)
  const conditions = words.slice(0, arrow).map((word) => conditionOf(word, line))
  return { text: line, tests: testsOf(conditions, line), fingerprint: fingerprintOf(words.slice(arrow + 1), line) }
}

/** Conditions on frames must all hold for one and the same frame; the others each for the event. */
function testsOf(conditions: readonly Condition[], line: string): FingerprintRule['tests'] {
  const ofEvent = conditions.filter(({ key }) => isEventKey(key))
  const ofFrames = conditions.filter(({ key }) => !isEventKey(key) && key !== 'family')
  const families = conditions.filter(({ key }) => key === 'family')
  const frame = frameCondition(ofFrames)
  if (!frame) {
    const known = [...Object.keys(EVENT_KEYS), 'tags.*', 'family', 'path', 'function', 'module', 'package', 'app']
    throw new UserError(`The rule \`${line}\` has an unknown condition. Known are ${known.join(', ')}.`)
  }
  return [
    ...families.map(familyTest),
    ...ofEvent.map(eventTest),
    ...(ofFrames.length > 0 ? [({ frames }: RuleSubject) => frames().some((one) => holds(frame, one))] : []),
  ]
}

function isEventKey(key: string): boolean {
  return Object.hasOwn(EVENT_KEYS, EVENT_KEY_ALIASES[key] ?? key) || key.startsWith('tags.')
}

function eventTest({ key, pattern, isNegated }: Condition): (subject: RuleSubject) => boolean {
  const glob = compileGlob(pattern)
  const read = key.startsWith('tags.')
    ? ({ tags }: GroupingInput) => [tags?.[key.slice('tags.'.length)]]
    : EVENT_KEYS[EVENT_KEY_ALIASES[key] ?? key]!
  return ({ event }) => read(event).some((value) => value !== undefined && glob(value)) !== isNegated
}

function familyTest({ pattern, isNegated }: Condition): (subject: RuleSubject) => boolean {
  return ({ family }) => (pattern === 'all' || pattern.split(',').includes(family)) !== isNegated
}

function holds(condition: FrameCondition, { facts, state }: { facts: FrameFacts; state: FrameState }): boolean {
  return condition.isLasting(facts) && condition.isNow(state)
}

/** Parts are separated by commas; a variable in braces is one part. */
function fingerprintOf(words: readonly string[], line: string): string[] {
  const text = words.filter((word) => !word.startsWith('title=')).join(' ')
  const parts = (text.match(/(?:"(?:[^"\\]|\\.)*"?|\{\{[^}]*\}\}|[^,])+/g) ?? []).map((part) => unquoted(part.trim()))
  const filled = parts.filter((part) => part !== '')
  if (filled.length === 0) throw new UserError(`The rule \`${line}\` names no fingerprint after \`->\`.`)
  return filled.slice(0, FINGERPRINT_PARTS_MAX)
}
