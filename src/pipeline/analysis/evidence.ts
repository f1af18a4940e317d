import { createHash } from 'node:crypto'
import type { Event, ExceptionInfo, StackFrame } from '../../domain/event.ts'
import type { Issue } from '../../domain/issue.ts'
import { boundText } from '../../lib/bound-text.ts'
import type { Field } from '../../models/config.ts'
import type { Excerpt } from './excerpts.ts'

/** One failure, as a model is shown it. All text in it comes from outside. */
export interface Evidence {
  /** Oldest cause first, as it was thrown. */
  exceptions?: { type?: string; message?: string; stack?: string[] }[]
  message?: string
  level: string
  platform: string
  occurrences: number
  transaction?: string
  release?: string
  environment?: string
  request?: string
  tags?: Record<string, string>
}

const TEXT_CHARS_MAX = 1_000
const FRAME_CHARS_MAX = 200
const FRAMES_MAX = 20
const EXCEPTIONS_MAX = 3
const TAGS_MAX = 20

/** Only what the configuration allows to be shown, each part within a bound. */
export function evidenceOf(event: Event, issue: Pick<Issue, 'eventCount'>, fields: readonly Field[]): Evidence {
  const may = (field: Field): boolean => fields.includes(field)
  const text = (field: Field, value: string | undefined) =>
    may(field) && value !== undefined ? { [field]: boundText(value, TEXT_CHARS_MAX) } : {}
  const exceptions = event.exceptions.slice(-EXCEPTIONS_MAX).map((one) => exceptionOf(one, may))
  return {
    ...(exceptions.length > 0 ? { exceptions } : text('message', event.message)),
    level: event.level,
    platform: event.platform,
    occurrences: issue.eventCount,
    ...text('transaction', event.transaction),
    ...text('release', event.release),
    ...text('environment', event.environment),
    ...(may('request') && event.request ? { request: boundText(routeOf(event.request), FRAME_CHARS_MAX) } : {}),
    ...(may('tags') ? { tags: Object.fromEntries(Object.entries(event.tags).slice(0, TAGS_MAX).map(boundTag)) } : {}),
  }
}

function exceptionOf({ type, value, frames }: ExceptionInfo, may: (field: Field) => boolean) {
  return {
    ...(may('type') ? { type: boundText(type, FRAME_CHARS_MAX) } : {}),
    ...(may('message') ? { message: boundText(value, TEXT_CHARS_MAX) } : {}),
    ...(may('stack') ? { stack: frames.slice(-FRAMES_MAX).toReversed().map(frameText) } : {}),
  }
}

/** Newest call first, as people read it. */
function frameText({ function: name, file, line, column, inApp }: StackFrame): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return boundText(`${name ?? '?'} (${place})${inApp ? '' : ' [library]'}`, FRAME_CHARS_MAX)
}

/** Without its query, which holds what users typed. */
function routeOf({ method, url }: NonNullable<Event['request']>): string {
  return `${method} ${URL.canParse(url) ? new URL(url).pathname : url.split('?')[0]}`
}

function boundTag([name, value]: [string, string]): [string, string] {
  return [boundText(name, FRAME_CHARS_MAX), boundText(value, FRAME_CHARS_MAX)]
}

/**
 * The same for the same failure of the same code, asked of the same model in the same way. What varies between events of one fingerprint is
 * left out: an id in a message makes it no other failure.
 */
export function evidenceHash(of: {
  issue: Pick<Issue, 'projectId' | 'fingerprint'>
  event: Event
  excerpts: readonly Excerpt[]
  fields: readonly Field[]
  model: string
  promptVersion: number
}): string {
  const { issue, event, excerpts, ...asked } = of
  const stacks = event.exceptions.map(({ type, frames }) => [type, frames.slice(-FRAMES_MAX).map(frameText)])
  const known = { ...asked, projectId: issue.projectId, fingerprint: issue.fingerprint, stacks, excerpts }
  return createHash('sha256').update(JSON.stringify(known)).digest('hex')
}
