import { readFile } from 'node:fs/promises'
import { messageOf, UserError } from '../domain/errors.ts'
import type { Event } from '../domain/event.ts'
import { systemClock } from '../lib/clock.ts'
import { sentry } from '../sources/sentry/index.ts'

const EVENT_FILE_BYTES_MAX = 16 * 1024 * 1024

/** One captured event from a file: the JSON of a Sentry event, or an envelope that holds one. */
export async function readEventFile(file: string): Promise<Event> {
  return eventIn(await readEventBody(file), file)
}

export async function readEventBody(file: string): Promise<Buffer> {
  const body = await readFile(file).catch((error: unknown) => {
    throw new UserError(`The event file ${file} cannot be read: ${messageOf(error)}.`)
  })
  if (body.length > EVENT_FILE_BYTES_MAX) {
    throw new UserError(`The event file ${file} is larger than ${EVENT_FILE_BYTES_MAX} bytes.`)
  }
  return body
}

export function eventIn(body: Buffer, file: string): Event {
  const route = isJson(body) ? 'store' : 'envelope'
  const signal = { projectId: 0, route, body, contentType: 'application/json', receivedMs: systemClock.nowMs() }
  const { events } = sentry.parse(signal)
  if (!events[0])
    throw new UserError(`The file ${file} holds no event: give the JSON of one event, or an envelope with one.`)
  return events[0]
}

/** An envelope is several lines of JSON, which together are none. */
function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'))
    return true
  } catch {
    return false
  }
}
