import type { Ticket } from '../../domain/ticket.ts'
import type { Sql } from '../../store/database.ts'
import { listTickets } from '../../store/tickets.ts'
import { type Routes, routes, scopeOf } from '../access/caller.ts'
import { parseInput } from '../boundary.ts'
import { type TicketsResponse, ticketsQuery } from '../contract-tickets.ts'

export function ticketRoutes({ db }: { db: Sql }): Routes {
  return routes().get('/api/v1/tickets', async (c) => {
    const { limit, before } = parseInput(ticketsQuery, c.req.query())
    const tickets = await listTickets(db, { projectId: scopeOf(c), beforeId: before, limit })
    return c.json({ tickets: tickets.map(shown) } satisfies TicketsResponse)
  })
}

function shown(ticket: Ticket): TicketsResponse['tickets'][number] {
  const { id, projectId, issueId, severity, state, closedAs, place, key, url, eventCount, firstMs, lastMs } = ticket
  const { title, metadata = null } = ticket.report
  const known = { id, projectId, issueId, severity, state, closedAs, place, key, url, eventCount, firstMs, lastMs }
  return { ...known, title, auto_generated: true, metadata, lastError: ticket.lastError }
}
