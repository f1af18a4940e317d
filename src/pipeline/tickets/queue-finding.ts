import type { Told } from '../../self-check/tell.ts'
import { checkTrackerId } from '../../self-check/trackers.ts'
import type { Sql } from '../../store/database.ts'
import type { PipelineContext } from '../context.ts'
import { queueTicket } from './queue-ticket.ts'

/** Has people told of what a self-check found, in the tracker of the check. */
export async function queueFinding(context: PipelineContext, tx: Sql, told: Told): Promise<void> {
  const { trackers } = context
  const tracker = trackers.of(checkTrackerId(told.projectId)) ?? trackers.of(told.projectId)
  if (tracker) await queueTicket(context, tx, { ...told, place: tracker.place })
}
