import { inflateSync } from 'node:zlib'
import { UserError } from '../../domain/errors.ts'
import { parseJson } from '../../lib/json.ts'
import { readTimeMs } from '../../lib/time-value.ts'
import { EVENT_BYTES_MAX } from '../limits.ts'
import type { Owner, ParsedSignal, Signal, Source } from '../source.ts'
import { envelopeHeader, parseEnvelope } from './envelope.ts'
import { eventOf } from './event.ts'
import { assertReadable, itemCount, kindOf, readItem } from './items.ts'
import { parseMinidump } from './minidump.ts'

/** What the Sentry SDKs send: envelopes, and single events of the older ones. */
export const sentry: Source = {
  id: 'sentry',
  title: 'Sentry SDKs',
  kind: 'exceptions',
  description: `Any SDK of Sentry, given the DSN that \`prunella up\` prints. Errors become events; sessions are counted as exposure; what users
said is kept with the issue, and files with the events that are kept; all else is counted and not kept.

What Crashpad and Breakpad upload goes to \`minidump\`: a form with the dump in \`upload_file_minidump\` and the event in \`sentry\`, or the dump
alone. It becomes an event, and the dump is kept with it where [\`attachments\`](config.md) is \`all\`; stacks of dumps are not read.

\`\`\`sh
curl 'http://127.0.0.1:9797/api/1/minidump/?sentry_key=<key>' -F upload_file_minidump=@crash.dmp -F 'sentry={"release":"shop@1.4.0"}'
\`\`\``,
  routes: ['envelope', 'store', 'minidump'],
  tunnelRoute: 'envelope',
  acceptedStatus: 200,
  parse: (signal) => PARSERS[signal.route as keyof typeof PARSERS](signal),
  ownerInBody: ({ route, body }) => (route === 'envelope' ? ownerOfDsn(envelopeHeader(body).dsn) : undefined),
}

const PARSERS = { envelope: parseItems, store: parseStore, minidump: parseMinidump }

function parseItems(signal: Signal): ParsedSignal {
  const { header, items } = parseEnvelope(signal.body)
  assertReadable(items)
  const { projectId, receivedMs, admit } = signal
  const arrival = { projectId, receivedMs, sentMs: readTimeMs(header.sent_at), eventId: header.event_id }
  const parsed: ParsedSignal = { events: [], sessions: [], counts: {}, reply: {} }
  for (const item of items) {
    const kind = kindOf(item)
    if (admit && !admit(kind, itemCount(item))) continue
    const read = readItem(item, arrival)
    parsed.events.push(...(read?.events ?? []))
    parsed.sessions.push(...(read?.sessions ?? []))
    if (read?.attachments) parsed.attachments = [...(parsed.attachments ?? []), ...read.attachments]
    if (read?.feedback) parsed.feedback = [...(parsed.feedback ?? []), ...read.feedback]
    add(parsed.counts, { [read ? kind : `invalid_${kind}`]: itemCount(item), ...read?.counts })
  }
  const id = parsed.events[0]?.eventId ?? header.event_id
  return typeof id === 'string' ? { ...parsed, reply: { id } } : parsed
}

function add(counts: Record<string, number>, more: Record<string, number>): void {
  for (const [kind, items] of Object.entries(more)) counts[kind] = (counts[kind] ?? 0) + items
}

function parseStore(signal: Signal): ParsedSignal {
  const none: ParsedSignal = { events: [], sessions: [], counts: {}, reply: {} }
  if (signal.admit && !signal.admit('event', 1)) return none
  const payload = inflatedBase64(signal.body)
  assertReadable([{ type: 'event', header: {}, payload }])
  const event = eventOf(parseJson(payload, 'The event'), signal)
  return { ...none, events: [event], counts: { event: 1 }, reply: { id: event.eventId } }
}

/** Old clients send base64 of deflated JSON and do not say so. */
function inflatedBase64(body: Buffer): Buffer {
  const isJson = /^\s*[{["\ufeff]/.test(body.toString('utf8', 0, 64))
  if (isJson || body.length > BASE64_CHARS_MAX) return body
  try {
    return inflateSync(Buffer.from(body.toString('latin1'), 'base64'), { maxOutputLength: EVENT_BYTES_MAX })
  } catch (cause) {
    throw new UserError('The body is neither JSON nor deflated JSON in base64.', { cause })
  }
}

/** Of an event that deflating made no smaller. */
const BASE64_CHARS_MAX = (EVENT_BYTES_MAX * 4) / 3 + 1024

/** `https://<key>@<host>/<project>`: the host is the sender's affair, nothing is passed on to it. */
function ownerOfDsn(dsn: unknown): Owner | undefined {
  if (typeof dsn !== 'string' || !URL.canParse(dsn)) return undefined
  const { username, pathname } = new URL(dsn)
  const project = /\/(\d{1,15})\/?$/.exec(pathname)?.[1]
  return username && project ? { projectId: Number(project), key: username } : undefined
}
