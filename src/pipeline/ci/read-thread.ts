import type { Job } from '../../jobs/jobs.ts'
import type { Sql } from '../../store/database.ts'
import { ticketByKey } from '../../store/tickets.ts'
import type { PipelineContext } from '../context.ts'
import { queueReadRun, type ReadThread } from './jobs.ts'

/** Both are needed: one says that a pipeline failed, the other that it is to be healed. */
export const TRIGGER_LABELS = ['auto-heal', 'workflow-failure'] as const
export const OPT_OUT_LABEL = 'needs-manual-fix'

/** An issue of the forge that has both labels asks for the run that it names; a label that says to keep away goes before them. */
export async function readThread(context: PipelineContext, job: Job): Promise<void> {
  const { db, clock } = context
  const { projectId, number } = job.payload as ReadThread
  const { pipelines } = context.project(projectId)
  if (!pipelines) return
  if (await isOurTicket(db, { projectId, number, place: pipelines.forge.place })) return
  const thread = await pipelines.forge.thread({ kind: 'issue', number })
  if (!thread?.isOpen || !isWanted(thread.labels)) return
  const runId = pipelines.forge.runNamedIn(thread.body)
  if (runId === undefined) return
  await db.transaction((tx) => queueReadRun(tx, { projectId, runId, thread: number }, clock.nowMs()))
}

/** What the program opened itself is on the line already. */
async function isOurTicket(
  db: Sql,
  { projectId, number, place }: { projectId: number; number: number; place: string },
): Promise<boolean> {
  const ticket = await ticketByKey(db, projectId, String(number))
  return ticket?.place.toLowerCase() === place.toLowerCase()
}

export function isWanted(labels: readonly string[]): boolean {
  const names = labels.map((name) => name.trim().toLowerCase())
  return TRIGGER_LABELS.every((name) => names.includes(name)) && !names.includes(OPT_OUT_LABEL)
}
