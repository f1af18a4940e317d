import { z } from 'zod'
import { ExternalError } from '../../domain/errors.ts'
import {
  findLocalTicket,
  findLocalTickets,
  insertLocalComment,
  insertLocalTicket,
  type LocalTicket,
  localComments,
  setLocalState,
} from '../../store/local-tickets.ts'
import { endsWithMarker } from '../marker.ts'
import type { TrackerParts } from '../parts.ts'
import type { FoundTicket, Tracker } from '../tracker.ts'

export const builtinConfig = z.strictObject({
  kind: z.literal('builtin').describe('Tickets stay in the store, where the API and the page show them.'),
})

/** Where tickets are when nothing else is configured. */
export function createBuiltinTracker(
  _: z.infer<typeof builtinConfig>,
  { sql, clock, projectId }: TrackerParts,
): Tracker {
  const getTicket = async (key: string): Promise<LocalTicket> => {
    const ticket = await findLocalTicket(sql, projectId, Number(key))
    if (!ticket) throw new ExternalError(`There is no ticket ${key}.`)
    return ticket
  }
  const setState = async (key: string, state: LocalTicket['state'], closedAs: LocalTicket['closedAs']) =>
    setLocalState(sql, (await getTicket(key)).id, { state, closedAs, nowMs: clock.nowMs() })
  return {
    id: 'builtin',
    place: `builtin/${projectId}`,
    isRemote: false,
    visibility: async () => 'private',
    labels: [],
    limits: { titleCharsMax: 200, bodyCharsMax: 60_000 },
    pollEveryMs: null,
    waitMs: () => 0,
    find: async (marker) => (await findLocalTickets(sql, projectId, marker)).map(foundOf),
    create: async ({ marker, title, body, labels }) =>
      foundOf(
        await insertLocalTicket(
          sql,
          { projectId, fingerprint: marker, title, body, labels: [...labels] },
          clock.nowMs(),
        ),
      ),
    comment: async (key, body) => insertLocalComment(sql, (await getTicket(key)).id, body, clock.nowMs()),
    hasComment: async (key, marker) =>
      (await localComments(sql, (await getTicket(key)).id)).some((body) => endsWithMarker(body, marker)),
    async read(key, { etag }) {
      const ticket = await findLocalTicket(sql, projectId, Number(key))
      if (!ticket) return 'gone'
      const version = String(ticket.updatedMs)
      if (version === etag) return 'unchanged'
      return { ...foundOf(ticket), title: ticket.title, labels: ticket.labels, etag: version }
    },
    history: async () => [],
    close: (key, as) => setState(key, 'closed', as),
    reopen: (key) => setState(key, 'open', null),
    check: async () => 'Tickets are kept in the store.',
  }
}

function foundOf({ id, state, closedAs, createdMs, updatedMs }: LocalTicket): FoundTicket {
  return { key: String(id), url: '', state, closedAs, createdMs, closedMs: state === 'closed' ? updatedMs : null }
}
