import type { Event } from '../domain/event.ts'
import { deleteAttachmentsOf } from './attachments.ts'
import type { Sql } from './database.ts'

/** Events that are kept of an issue: the first one, and the newest. */
export const SAMPLES_MAX = 5

/** Keeps an event as a sample, and drops what is over the bound. Its secrets must be gone already. */
export async function keepSample(
  tx: Sql,
  { issueId, fingerprint, event }: { issueId: number; fingerprint: string; event: Event },
): Promise<void> {
  await tx.query(
    `insert into events (project_id, issue_id, fingerprint, event_id, occurred_ms, received_ms, release, payload)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      event.projectId,
      issueId,
      fingerprint,
      event.eventId,
      event.occurredMs,
      event.receivedMs,
      event.release ?? null,
      JSON.stringify(event),
    ],
  )
  const dropped = await tx.query<{ id: number }>(
    `delete from events where issue_id = $1
     and id <> (select min(id) from events where issue_id = $1)
     and id <= (select id from events where issue_id = $1 order by id desc limit 1 offset $2) returning id`,
    [issueId, SAMPLES_MAX - 1],
  )
  for (const { id } of dropped) await deleteAttachmentsOf(tx, id)
}
