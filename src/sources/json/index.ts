import { UserError } from '../../domain/errors.ts'
import type { Event, ExceptionInfo } from '../../domain/event.ts'
import { boundText } from '../../lib/bound-text.ts'
import { compact } from '../../lib/compact.ts'
import { parseJson } from '../../lib/json.ts'
import { readTimeMs } from '../../lib/time-value.ts'
import { areAdmitted } from '../admission.ts'
import { eventIdOf, levelOf, nameOf } from '../fields.ts'
import { BODY_CHARS_MAX, EVENT_BYTES_MAX, HEADER_CHARS_MAX, ITEMS_MAX, MESSAGE_CHARS_MAX } from '../limits.ts'
import { occurredAt } from '../occurred.ts'
import { printedExceptions } from '../printed.ts'
import { repeatedOf } from '../repeated.ts'
import type { Signal, Source } from '../source.ts'
import { tagsOf } from '../tags.ts'
import { activityOfRecord } from './activity.ts'
import { type JsonRecord, record } from './schema.ts'

/** Errors as plain JSON, for programs without an SDK: an object, a list of objects, or one object a line. */
export const json: Source = {
  id: 'json',
  title: 'Plain JSON',
  kind: 'exceptions',
  description: `Errors of programs without an SDK: an object, a list of objects, or one object a line. Anything may be its \`type\`; times are
seconds, milliseconds or ISO 8601; a \`stack\` is read in the languages of [logs](#logs).

\`\`\`sh
curl http://127.0.0.1:9797/api/1/events/ -H 'authorization: Bearer <key>' \\
  -d '{"type": "KeyError", "message": "no such sku: MUG-9"}'
\`\`\``,
  routes: ['events'],
  acceptedStatus: 202,
  parse(signal) {
    const records = recordsIn(signal.body)
    if (!areAdmitted(signal, records.length)) return { events: [], sessions: [], counts: {}, reply: {} }
    const { events, activities, counts } = readAll(records, signal)
    const ids = events.map(({ eventId }) => eventId)
    return {
      events,
      ...(signal.withActivities ? { activities } : {}),
      sessions: [],
      counts,
      reply: ids.length === 1 ? { id: ids[0] } : { ids },
    }
  },
}

/** What tells of no failure but of what a service does is for its self-check, where that is on. */
function readAll(records: readonly unknown[], signal: Signal) {
  const read = records.map((value) => {
    const activity = signal.withActivities ? activityOfRecord(value, signal) : undefined
    const isFailure = activity === undefined || activity.kind === 'problem'
    return { event: isFailure ? eventOf(value, signal) : undefined, activity }
  })
  const events = read.flatMap(({ event }) => event ?? [])
  const activities = read.flatMap(({ activity }) => activity ?? [])
  const others = records.length - events.length
  return { events, activities, counts: { event: events.length, ...(others > 0 ? { activity: others } : {}) } }
}

const NEWLINE = 0x0a

function recordsIn(body: Buffer): unknown[] {
  if (body.length > EVENT_BYTES_MAX) {
    throw new UserError(`A request may have ${EVENT_BYTES_MAX} bytes, this one has ${body.length}.`, { status: 413 })
  }
  const lines = linesOf(body)
  const records = isObjectPerLine(lines)
    ? lines.map((line, index) => parseJson(line, `Line ${index + 1}`))
    : [parseJson(body, 'The body')].flat()
  if (records.length > ITEMS_MAX) throw new UserError(`A request may hold ${ITEMS_MAX} events.`, { status: 413 })
  return records
}

/** Else the lines are those of one value, printed with indentation. */
function isObjectPerLine(lines: readonly Buffer[]): boolean {
  const first = lines[0]?.toString('latin1').trim() ?? ''
  return lines.length > 1 && first.startsWith('{') && first.endsWith('}')
}

function linesOf(body: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0; start < body.length && lines.length <= ITEMS_MAX; ) {
    const newline = body.indexOf(NEWLINE, start)
    const end = newline < 0 ? body.length : newline
    const line = body.subarray(start, end)
    if (/\S/.test(line.toString('latin1', 0, 64))) lines.push(line)
    start = end + 1
  }
  return lines
}

function eventOf(value: unknown, { projectId, receivedMs }: Signal): Event {
  const parsed = record.safeParse(value)
  if (!parsed.success) throw new UserError('An event must be a JSON object.')
  const sent = { ...parsed.data, message: parsed.data.message ?? parsed.data.reason }
  if (!sent.message && !sent.type && !sent.stack && !sent.stacktrace) {
    throw new UserError('An event needs a message, a type or a stack.')
  }
  const stack = sent.stack ?? sent.stacktrace
  const { platform, exceptions } = exceptionsOf(sent, stack)
  const time = occurredAt(readTimeMs(sent.timestamp), { receivedMs })
  const repeated = repeatedOf(sent.repeated)
  return compact({
    eventId: eventIdOf(sent.id),
    projectId,
    source: 'json',
    type: nameOf(sent.type) ?? 'error',
    level: levelOf(sent.level),
    platform: PAGE_TYPES.has(sent.type) ? 'javascript' : platform,
    occurredMs: time.occurredMs,
    receivedMs,
    count: repeated > 1 ? repeated : undefined,
    exceptions,
    message: sent.message ? boundText(sent.message, MESSAGE_CHARS_MAX) : undefined,
    request: requestOf(sent),
    release: nameOf(sent.release),
    environment: nameOf(sent.environment),
    tags: tagsOf(sent.tags),
    extra: stack ? { stacktrace: boundText(stack, BODY_CHARS_MAX) } : undefined,
    corrections: time.correction ? [time.correction] : undefined,
  })
}

/** What pages send: the kind of failure, not its class. */
const PAGE_TYPES = new Set<unknown>(['javascript', 'promise_rejection'])

/** As the stack tells, with its causes; else the class that the message names, or the record's own type, module and function. */
function exceptionsOf(sent: JsonRecord, stack: string | undefined): Pick<Event, 'platform' | 'exceptions'> {
  const named = namedIn(sent.message)
  const said = { type: named?.type ?? sent.type, message: named?.value ?? sent.message }
  const printed = stack === undefined ? undefined : printedExceptions(stack, said)
  // Whether a script ran in a browser cannot be seen from here.
  if (printed) return { ...printed, platform: printed.platform === 'node' ? 'javascript' : printed.platform }
  const own = {
    type: nameOf(said.type) ?? 'Error',
    value: boundText(said.message ?? '', MESSAGE_CHARS_MAX),
    frames: ownFrame(sent),
  }
  return { platform: 'other', exceptions: [own] }
}

/** `Uncaught TypeError: x is undefined`, as browsers put it: the class and the message in one. */
function namedIn(message: string | undefined): { type: string; value: string } | undefined {
  const [, type, value] = /^(?:Uncaught )?([A-Z]\w{0,60}(?:Error|Exception)): (.*)$/s.exec(message ?? '') ?? []
  return type === undefined ? undefined : { type, value: value! }
}

function ownFrame(sent: JsonRecord): ExceptionInfo['frames'] {
  const module = nameOf(sent.module)
  const name = nameOf(sent.function)
  return module || name ? [compact({ file: module ?? '', module, function: name, inApp: true })] : []
}

function requestOf(sent: JsonRecord): Event['request'] {
  if (!sent.url) return undefined
  const headers: Record<string, string> = sent.userAgent
    ? { 'user-agent': boundText(sent.userAgent, HEADER_CHARS_MAX) }
    : {}
  return { method: nameOf(sent.method)?.toUpperCase() ?? 'GET', url: boundText(sent.url, HEADER_CHARS_MAX), headers }
}
