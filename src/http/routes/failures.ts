import { ExternalError, UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import { healInline } from '../../pipeline/heal-inline.ts'
import type { IngestQueue } from '../../pipeline/ingest.ts'
import { SOURCES } from '../../sources/index.ts'
import type { ParsedSignal } from '../../sources/source.ts'
import type { Database } from '../../store/database.ts'
import { type Routes, routes, scopeOf } from '../access/caller.ts'
import { parseBody } from '../boundary.ts'
import { type InlineResponse, inlineBody } from '../contract-inline.ts'

const BODY_BYTES_MAX = 1024 * 1024
/** Callers that wait at the same time; each holds a connection. */
export const INLINE_WAITERS_MAX = 64
const RETRY_AFTER_MS = 5_000

/** Heals while the caller waits. */
export function failureRoutes({
  db,
  clock,
  queue,
  projectIds,
  enabled,
  onChanged,
}: {
  db: Database
  clock: Clock
  queue: Pick<IngestQueue, 'submit'>
  projectIds: readonly number[]
  /** Off: it is counted and nothing else is done. */
  enabled: boolean
  onChanged: () => void
}): Routes {
  let waiters = 0
  return routes().post('/api/v1/failures', async (c) => {
    const { event, waitMs, project } = await parseBody(inlineBody, c.req, BODY_BYTES_MAX)
    const projectId = projectOf(scopeOf(c), project, projectIds)
    const read = readFailure(event, projectId, clock.nowMs())
    const { parsed, bytes } = enabled
      ? read
      : { parsed: { ...read.parsed, events: [], counts: { disabled: 1 } }, bytes: 0 }
    if (waiters >= INLINE_WAITERS_MAX)
      throw new ExternalError('Too many callers wait for a heal.', { retryAfterMs: RETRY_AFTER_MS })
    waiters += 1
    try {
      const { signal } = c.req.raw
      const answer = await healInline(
        { db, clock, queue, onQueued: onChanged },
        { projectId, parsed, bytes, waitMs, signal },
      )
      return c.json(answer satisfies InlineResponse)
    } finally {
      waiters -= 1
    }
  })
}

function projectOf(scope: number | null, named: number | undefined, known: readonly number[]): number {
  const projectId = named ?? scope ?? (known.length === 1 ? known[0] : undefined)
  if (projectId === undefined) throw new UserError('Name the `project` whose failure it is.')
  if (scope === null ? !known.includes(projectId) : projectId !== scope)
    throw new UserError(`There is no project ${projectId}.`, { status: 404 })
  return projectId
}

/** By the source that takes such events from everybody. */
function readFailure(event: object, projectId: number, receivedMs: number): { parsed: ParsedSignal; bytes: number } {
  const route = 'exception' in event ? 'store' : 'events'
  const source = SOURCES.find(({ routes }) => routes.includes(route))!
  const body = Buffer.from(JSON.stringify(event))
  const parsed = source.parse({ projectId, route, body, contentType: 'application/json', receivedMs })
  if (parsed.events.length !== 1) throw new UserError('`event` tells of no failure.')
  return { parsed, bytes: body.length }
}
