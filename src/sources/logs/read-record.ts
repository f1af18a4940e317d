import { stripVTControlCharacters } from 'node:util'
import { compact } from '../../lib/compact.ts'
import type { LogEntry } from './entry.ts'
import type { LogRecord } from './joiner.ts'
import { parseLogfmt } from './logfmt.ts'
import { readPrefix } from './prefix.ts'
import { entryOfFields, readJsonLine } from './structured.ts'

/** What a record says: by its fields where it has such, else by the head of its text. What the transport knows fills the gaps. */
export function readRecord({ lines, first }: LogRecord, options?: { whole?: boolean }): LogEntry {
  const entry = entryOfLines(lines.map(stripVTControlCharacters), options)
  const timeMs = entry.timeMs ?? first.timeMs
  const level = entry.level ?? first.level
  return {
    ...entry,
    ...(timeMs === undefined ? {} : { timeMs }),
    ...(level === undefined ? {} : { level }),
    tags: { ...first.tags, ...entry.tags },
  }
}

function entryOfLines(lines: readonly string[], options?: { whole?: boolean }): LogEntry {
  const [head = '', ...rest] = lines
  const fields = readJsonLine(head) ?? parseLogfmt(head)
  const structured = fields && entryOfFields(fields, options)
  if (!structured) return entryOfText(head, rest)
  return rest.length > 0 && structured.stack === undefined ? { ...structured, stack: rest.join('\n') } : structured
}

/** The console of .NET prints the name of the logger alone, and the text below it. */
const NAME_ALONE = /^([\w.]{1,200})\[\d{1,9}\]$/

function entryOfText(head: string, rest: readonly string[]): LogEntry {
  const { level, timeMs, logger, rest: text, isEnding } = readPrefix(head)
  const name = level && NAME_ALONE.exec(text)?.[1]
  if (name && rest[0] !== undefined) {
    return { ...entryOfText(rest[0].trim(), rest.slice(1)), level, isBare: false, tags: { logger: name } }
  }
  const isLogged = level !== undefined && !isEnding
  return compact({
    text,
    isBare: isLogged ? undefined : true,
    level,
    timeMs,
    stack: rest.length > 0 ? [text, ...rest].join('\n') : undefined,
    tags: logger === undefined ? {} : { logger },
  })
}
