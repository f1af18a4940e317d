import type { Event, ExceptionInfo } from '../../domain/event.ts'
import { boundObject } from '../../lib/bound-json.ts'
import { boundText } from '../../lib/bound-text.ts'
import { compact } from '../../lib/compact.ts'
import { lenientText } from '../../lib/lenient.ts'
import { eventIdOf, nameOf } from '../fields.ts'
import { BODY_CHARS_MAX, FREE_JSON, MESSAGE_CHARS_MAX } from '../limits.ts'
import { occurredAt } from '../occurred.ts'
import { namedException, printedExceptions } from '../printed.ts'
import { repeatedOf } from '../repeated.ts'
import { tagsOf } from '../tags.ts'
import type { LogEntry } from './entry.ts'
import { isFailure } from './level.ts'

/** `TypeError: x is undefined`, printed without a stack. */
const EXCEPTION_LINE =
  /^(?:Uncaught |Unhandled )?((?:[\w$]{1,100}[.\\]){0,20}[A-Z]?[\w$]{0,100}(?:Error|Exception))(?:: (.*))?$/

/** The failure that a record of a log tells of: an error, or a printed stack. Undefined for all else, which is only counted. */
export function eventOfEntry(
  entry: LogEntry,
  { projectId, receivedMs }: { projectId: number; receivedMs: number },
): Event | undefined {
  const failure = failureIn(entry)
  const level = entry.level ?? (failure ? 'error' : undefined)
  const isTold = isFailure(level) || (level === 'warning' && failure?.isPrinted)
  if (!level || !isTold) return undefined
  const { occurredMs, correction } = occurredAt(entry.timeMs, { receivedMs })
  const repeated = repeatedOf(entry.fields?.repeated)
  return compact({
    eventId: eventIdOf(lenientText.parse(entry.fields?.event_id)),
    projectId,
    source: 'logs',
    type: failure ? 'error' : 'log',
    level,
    platform: failure?.platform ?? 'other',
    occurredMs,
    receivedMs,
    count: repeated > 1 ? repeated : undefined,
    exceptions: failure?.exceptions ?? [],
    message: entry.isBare && failure?.isPrinted ? undefined : boundText(messageOf(entry), MESSAGE_CHARS_MAX),
    release: nameOf(entry.release),
    environment: nameOf(entry.environment),
    serverName: nameOf(entry.serverName),
    traceId: nameOf(entry.traceId),
    tags: tagsOf(entry.tags),
    extra: extraOf(entry),
    corrections: correction ? [correction] : undefined,
  })
}

interface Failure {
  platform: string
  exceptions: ExceptionInfo[]
  isPrinted: boolean
}

function failureIn({ text, stack, errorType, errorMessage }: LogEntry): Failure | undefined {
  const said = { type: errorType, message: errorMessage }
  const printed = stack === undefined ? undefined : printedExceptions(stack, said)
  if (printed) return { ...printed, isPrinted: true }
  if (errorType) return { platform: 'other', exceptions: [namedException(said)], isPrinted: false }
  const [, type, message] = EXCEPTION_LINE.exec(text.slice(0, MESSAGE_CHARS_MAX)) ?? []
  if (type === undefined) return undefined
  return { platform: 'other', exceptions: [namedException({ type, message })], isPrinted: false }
}

/** The text of the record, and the error's own words where a field holds them. */
function messageOf({ text, errorMessage }: LogEntry): string {
  if (!errorMessage || text.includes(errorMessage)) return text
  return text === '' ? errorMessage : `${text}: ${errorMessage}`
}

function extraOf({ fields, stack }: LogEntry): Record<string, unknown> | undefined {
  const kept = fields && Object.keys(fields).length > 0 ? boundObject(fields, FREE_JSON) : undefined
  if (!kept && stack === undefined) return undefined
  return compact({ fields: kept, stacktrace: stack === undefined ? undefined : boundText(stack, BODY_CHARS_MAX) })
}
