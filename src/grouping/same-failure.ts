import { createHash } from 'node:crypto'
import type { GroupingInput } from './grouping.ts'
import { parameterise } from './v2/parameters.ts'

/** Names under which the same failure may be known that came in by another door: as an exception here, as a line of a log there. */
export interface OtherNames {
  /** Kept for those who look for them. */
  stored: string[]
  /** An issue that has one of them is this event's. */
  sought: string[]
}

const NONE: OtherNames = { stored: [], sought: [] }
/** Fewer words are said by too many different failures: `failed`, `not found`. */
const WORDS_MIN = 3
/** Of `cannot pay: Error: connect ECONNREFUSED ...` each ending may be what an exception says. */
const ENDINGS_MAX = 5
const TEXT_CHARS_MAX = 1_000

/**
 * What an error says links a line of a log to the exception behind it, whichever came first. It
 * is looked for by the other doors only: two exceptions with different stacks, or two lines that end alike, are never joined by their words.
 */
export function otherNamesOf({ exceptions, message }: GroupingInput): OtherNames {
  const thrown = exceptions.at(-1)
  const door = !thrown ? 'line' : thrown.frames.length > 0 ? 'stack' : 'bare'
  // What a tool reports without a stack has a head of its own, as a line has.
  const texts = door === 'stack' ? [thrown!.value] : endingsOf(thrown?.value ?? message ?? '')
  const words = texts.flatMap((text) => significant(text) ?? [])
  if (words.length === 0) return NONE
  const others = DOORS.filter((other) => other !== door)
  return {
    stored: words.map((one) => name(door, one)),
    sought: words.flatMap((one) => others.map((other) => name(other, one))),
  }
}

/** An exception with its stack, one without, and a line of a log. */
const DOORS = ['stack', 'bare', 'line'] as const
type Door = (typeof DOORS)[number]

function endingsOf(message: string): string[] {
  const line = message.slice(0, TEXT_CHARS_MAX).split('\n', 1)[0]!
  const parts = line.split(': ')
  return parts.slice(-ENDINGS_MAX).map((_, i, kept) => kept.slice(i).join(': '))
}

function significant(text: string): string | undefined {
  const words = parameterise(text.slice(0, TEXT_CHARS_MAX).split('\n', 1)[0]!.trim())
  return words.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= WORDS_MIN ? words : undefined
}

function name(door: Door, words: string): string {
  return createHash('sha256').update(`${door}\n${words}`).digest('hex').slice(0, 32)
}
