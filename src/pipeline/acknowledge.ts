import { UserError } from '../domain/errors.ts'
import { appendAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { acknowledgeEscalation, findEscalation } from '../store/escalations.ts'

/** Somebody takes care of what was handed over. A second time changes nothing. Throws UserError when there is no such escalation. */
export async function acknowledge(
  db: Database,
  id: number,
  { by, nowMs }: { by: string; nowMs: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const escalation = await findEscalation(tx, id)
    if (!escalation) throw new UserError(`There is no escalation ${id}.`, { status: 404 })
    if (!(await acknowledgeEscalation(tx, id, { by, nowMs }))) return
    await appendAudit(tx, {
      atMs: nowMs,
      actor: by,
      action: 'acknowledge',
      subject: `ticket ${escalation.issueId}`,
      effectKey: `acknowledge:${id}`,
      phase: 'note',
      detail: null,
    })
  })
}
