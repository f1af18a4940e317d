import type { Level } from '../../domain/event.ts'
import { readTimeMs } from '../../lib/time-value.ts'
import { levelOfWord } from './level.ts'

/** What loggers put before the text of a line. */
export interface Prefix {
  timeMs?: number
  level?: Level
  /** A name that stands between time and level. */
  logger?: string
  /** The line from behind the level, or the time, on. */
  rest: string
  hasTime: boolean
  /** A runtime's last words, and no logger's. */
  isEnding?: boolean
}

/** Only the head of a line is looked at: further on a word is part of a sentence. */
const HEAD_CHARS_MAX = 300
const TOKENS_MAX = 7
const PLAIN_TOKENS_MAX = 2

const TIME =
  /^[[(]?(?:(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)|\d{2,4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})?|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,9})?(?: \d{4})?|[A-Z][a-z]{2} \d\d?, \d{4} \d\d?:\d\d:\d\d(?: [AP]M)?|\d\d?\/[A-Z][a-z]{2}\/\d{4}[: ]\d\d:\d\d:\d\d(?: [+-]\d{4})?|\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)[\])]?[\s:,|-]*/
/** `E0511 05:51:30.123456 4242 file.go:12] text`: the level is the first letter. */
const GLOG = /^([IWEF])\d{4} \d\d:\d\d:\d\d\.\d{1,9}\s{1,8}\d{1,10} [\w.-]{1,100}:\d{1,9}\] /
const GLOG_LEVELS: Readonly<Record<string, Level>> = { I: 'info', W: 'warning', E: 'error', F: 'fatal' }
/** A name behind the level: `[2026-05-11T06:24:05Z ERROR app::pay] text` of Rust, `ERROR -- shop: text` of Ruby. */
const BEHIND_LEVEL = [/^([A-Za-z_][\w:.]{0,100})\] /, /^-- ([\w./:-]{0,100}?): ?/]
/** Words of runtimes that end a program. */
const ENDING = /^(?:panic: |fatal error: |FATAL ERROR: |(?:PHP )?(?:Fatal|Parse) error: )/

/** The time and the level that a line of text begins with, as far as they can be told from the text itself. */
export function readPrefix(line: string): Prefix {
  const head = line.slice(0, HEAD_CHARS_MAX)
  const glog = GLOG.exec(head)
  if (glog) return { level: GLOG_LEVELS[glog[1]!]!, rest: line.slice(glog[0].length), hasTime: true }
  const time = TIME.exec(head)
  const from = time?.[0].length ?? 0
  const timeMs = time?.[1] === undefined ? undefined : readTimeMs(time[1].replace(',', '.').replace(' UTC', 'Z'))
  const base = { hasTime: time !== null, ...(timeMs === undefined ? {} : { timeMs }) }
  if (ENDING.test(head.slice(from))) return { ...base, level: 'fatal', rest: line.slice(from), isEnding: true }
  const found = findLevel(head, from)
  if (!found) return { ...base, rest: line.slice(from) }
  const rest = line.slice(found.end).trimStart()
  const named = BEHIND_LEVEL.find((pattern) => pattern.test(rest))?.exec(rest)
  if (!named) return { ...base, ...found, rest }
  return { ...base, ...found, ...(named[1] && { logger: named[1] }), rest: rest.slice(named[0].length) }
}

/** Whether a line can only be the first one of a record. */
export function startsRecord(line: string): boolean {
  if (line.startsWith('{') && line.endsWith('}')) return true
  const { hasTime, level, isEnding } = readPrefix(line)
  return hasTime || (level !== undefined && !isEnding)
}

function findLevel(head: string, from: number): { level: Level; logger?: string; end: number } | undefined {
  const token = /\S+/g
  token.lastIndex = from
  let plain = 0
  let logger: string | undefined
  for (let i = 0; i < TOKENS_MAX && plain <= PLAIN_TOKENS_MAX; i++) {
    const match = token.exec(head)
    if (!match) return undefined
    const [text] = match
    const level = levelIn(text, { isFirst: i === 0, hasTime: from > 0 })
    if (level) return { level: level.level, ...(logger && { logger }), end: match.index + level.chars }
    logger = /^([\w./-]{1,100})\[\d{1,10}\]:?$/.exec(text)?.[1] ?? logger
    if (/^[A-Za-z][\w.$/-]*$/.test(text)) {
      plain += 1
      logger = text
      // A word at the head of a line without a time is its text, unless something sets it apart.
      if (from === 0 && !/^\s+[|:>-]\s/.test(head.slice(token.lastIndex, token.lastIndex + 20))) return undefined
    }
  }
  return undefined
}

/** A word with what may stand around it; the same behind a name or a key. */
const WORD = /^([[(<|*]*)"?([A-Za-z]{3,13})"?([\])>|*:,]*)(:[\w.-]*:)?/
const NAMED_WORD = /^([[(<|*]*)(?:[\w-]{1,60}[.:]|(?:level|lvl|severity)=)"?([A-Za-z]{3,13})"?([\])>|*:,]*)(:[\w.-]*:)?/

/** The level that a token is or holds: `ERROR`, `[error]`, `ERROR:root:`, `local.ERROR:`, `[core:error]`, `level=error`. */
function levelIn(token: string, place: TokenPlace): { level: Level; chars: number } | undefined {
  return levelBy(WORD, token, place) ?? levelBy(NAMED_WORD, token, place)
}

interface TokenPlace {
  isFirst: boolean
  hasTime: boolean
}

function levelBy(
  pattern: RegExp,
  token: string,
  { isFirst, hasTime }: TokenPlace,
): { level: Level; chars: number } | undefined {
  const [whole = '', open = '', word = '', close = '', name] = pattern.exec(token) ?? []
  if (whole.length < token.length && close === '' && name === undefined) return undefined
  // `Error: boom` is the head of a printed exception.
  const level = word === 'Error' && close !== '' ? undefined : levelOfWord(word)
  const isBracketed = open !== '' && close !== ''
  const isMarked =
    word === word.toUpperCase() || isBracketed || (isFirst && (hasTime || close.startsWith(':'))) || token.includes('=')
  return level && isMarked ? { level, chars: whole.length } : undefined
}
