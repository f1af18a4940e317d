import type { Sql } from '../../store/database.ts'
import { changeTicket, ticketsOfIssue } from '../../store/tickets.ts'
import { wakeDesk } from './queue-ticket.ts'

/** What became of an attempt is told in the ticket of its issue, in the transaction that ends the attempt and at once, whatever else waits. */
export async function queueOutcome(
  tx: Sql,
  { issueId, outcomeId, nowMs }: { issueId: number; outcomeId: number; nowMs: number },
): Promise<void> {
  for (const { id, place, state, dueMs } of await ticketsOfIssue(tx, issueId)) {
    if (state !== 'open' && state !== 'wanted') continue
    await changeTicket(tx, id, { outcomeId, dueMs: state === 'open' ? nowMs : dueMs }, nowMs)
    await wakeDesk(tx, { place, nowMs, runAtMs: nowMs })
  }
}
