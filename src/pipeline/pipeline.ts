import type { Job } from '../jobs/jobs.ts'
import type { PipelineContext, StageRun } from './context.ts'
import { decide } from './decide.ts'
import { deploy } from './deploy.ts'
import { diagnose } from './diagnose.ts'
import { notify } from './notify.ts'
import { remediate } from './remediate.ts'
import { runStage } from './run-stage.ts'
import { STAGES, type Stage, type StageName } from './stage.ts'
import { fileTickets } from './tickets/desk.ts'
import { verify } from './verify.ts'

/**
 * The line, from an issue to its outcome. Before it, `ingest.ts` and `group.ts` turn signals into events and issues
 * in one transaction; after it, `learn.ts` keeps what came of it.
 */
const PIPELINE: Record<StageName, Stage> = {
  diagnose, // issue     → diagnosis
  decide, //   diagnosis → decision: may it be healed?
  remediate, // decision → attempt: a patch, proven in a workspace
  deploy, //   attempt   → decision: may it be applied? → branch → canary
  verify, //   canary    → verification → promoted or rolled back → outcome
}

type Handler = (job: Job, run: StageRun) => Promise<void>

/** What the job worker runs, by kind of job. */
export function createHandlers(context: PipelineContext): Record<StageName | 'notify' | 'ticket', Handler> {
  const stages = STAGES.map((name) => [name, (job: Job, run: StageRun) => runStage(context, PIPELINE[name], job, run)])
  return {
    ...(Object.fromEntries(stages) as Record<StageName, Handler>),
    notify: (job, run) => notify(context, job, run),
    ticket: (job, run) => fileTickets(context, job, run),
  }
}
