import { ExternalError } from '../../domain/errors.ts'
import type { Access } from '../access/access.ts'
import { type Routes, routes, scopeOf } from '../access/caller.ts'
import { parseInput } from '../boundary.ts'
import { eventsQuery } from '../contract.ts'
import { type Live, STREAM_HEADERS } from '../live.ts'

export function eventRoutes({ live, access }: { live: Live; access: Access }): Routes {
  return routes().get('/events', (c) => {
    const { after, types } = parseInput(eventsQuery, c.req.query())
    if (c.req.method === 'HEAD') return c.body(null, 200, STREAM_HEADERS)
    const isOpen = live.open(c.env.outgoing, {
      after: knownId(c.req.header('last-event-id')) ?? after,
      types: types?.split(','),
      projectId: scopeOf(c),
      isAllowed: () =>
        access.callerOf(c).then(
          () => true,
          () => false,
        ),
    })
    if (!isOpen) throw new ExternalError('Too many clients follow the events.', { retryAfterMs: 5_000 })
    // The stream writes to the socket itself, at the pace of its reader.
    return new Response(null, { headers: { 'x-hono-already-sent': 'true' } })
  })
}

/** What a browser sends when it comes back. Anything but a number is not ours, and is ignored as the standard asks. */
function knownId(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined
}
