import type { Level } from '../../domain/event.ts'

/** What loggers call their levels, in lower case. */
const WORDS: Readonly<Record<Level, string>> = {
  fatal: 'fatal critical crit emergency emerg alert panic dpanic',
  error: 'error err severe fail eror',
  warning: 'warning warn wrn',
  info: 'info information informational inf notice log detail hint statement context',
  debug: 'debug dbg trace verbose fine finer finest silly config dbug trce',
}
const LEVELS = new Map<string, Level>(
  Object.entries(WORDS).flatMap(([level, words]) => words.split(' ').map((word) => [word, level as Level])),
)
/** Words of levels that are too often words of a sentence, or names. */
const ONLY_STRUCTURED = new Set('fine finer config alert silly log detail hint statement context'.split(' '))

/** A level as a field names it: a word, `ERROR+2`, or a number of pino and bunyan. */
export function levelOfField(value: unknown): Level | undefined {
  if (typeof value === 'number') return levelOfNumber(value)
  if (typeof value !== 'string') return undefined
  const word = value.slice(0, 40).toLowerCase()
  return (
    LEVELS.get(word.replace(/[+-]\d{1,4}$/, '')) ?? (/^\d{1,3}$/.test(word) ? levelOfNumber(Number(word)) : undefined)
  )
}

/** A level where a line of text has it. */
export function levelOfWord(word: string): Level | undefined {
  const lower = word.toLowerCase()
  return ONLY_STRUCTURED.has(lower) && word !== word.toUpperCase() ? undefined : LEVELS.get(lower)
}

/** 0 is an emergency, 3 an error, 7 debug. */
export function levelOfPriority(priority: number): Level | undefined {
  if (!(priority >= 0 && priority <= 7)) return undefined
  return (['fatal', 'fatal', 'fatal', 'error', 'warning', 'info', 'info', 'debug'] as const)[Math.trunc(priority)]
}

/** Whether a record of this level tells of a failure. */
export function isFailure(level: Level | undefined): boolean {
  return level === 'error' || level === 'fatal'
}

function levelOfNumber(value: number): Level | undefined {
  if (value >= 60) return 'fatal'
  if (value >= 50) return 'error'
  if (value >= 40) return 'warning'
  if (value >= 30) return 'info'
  return value >= 10 ? 'debug' : undefined
}
