import type { Told } from '../../self-check/tell.ts'
import type { Sql } from '../../store/database.ts'
import type { PipelineContext } from '../context.ts'
import { checkTracker, isToldByIssue } from './one-ticket.ts'
import { queueTicket } from './queue-ticket.ts'

/** Has people told of what a self-check found, in the tracker of the check. */
export async function queueFinding(context: PipelineContext, tx: Sql, { said, ...told }: Told): Promise<void> {
  const tracker = checkTracker(context, told.projectId)
  if (!tracker || (await isToldByIssue(context, tx, { projectId: told.projectId, said }))) return
  await queueTicket(context, tx, { ...told, place: tracker.place })
}
