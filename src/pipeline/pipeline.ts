import type { Job } from '../jobs/jobs.ts'
import { whileReporting } from '../lib/reporting.ts'
import { analyze } from './analysis/analyze.ts'
import { ANALYZE } from './analysis/leave-to-model.ts'
import { follow } from './ci/follow.ts'
import type { CiJobName } from './ci/jobs.ts'
import { mend } from './ci/mend.ts'
import { propose } from './ci/propose.ts'
import { readRun } from './ci/read-run.ts'
import { readThread } from './ci/read-thread.ts'
import { confirm } from './confirm.ts'
import type { PipelineContext, StageRun } from './context.ts'
import { decide } from './decide.ts'
import { deploy } from './deploy.ts'
import { diagnose } from './diagnose.ts'
import { MERGE, mergeTemplates } from './merge-templates.ts'
import { notify } from './notify.ts'
import { recover } from './recover.ts'
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
  // The other track, for what runs:
  recover, //  decision  → an action on a service
  confirm, //  action    → is it well again? → outcome
  // The same for a pipeline, whose code and runs are on a forge.
  mend, //     decision  → attempt: a re-run, or an edit of the workflow
  propose, //  attempt   → decision: may it be proposed? → branch → pull request
  follow, //   pull request → its own run → merged or not → outcome
}

/** Jobs that ask and report: what is logged about them is no news for a self-check. */
export const REPORTING_JOBS = [ANALYZE, 'notify', 'ticket'] as const

type Handler = (job: Job, run: StageRun) => Promise<void>

/** What the job worker runs, by kind of job. */
export function createHandlers(
  context: PipelineContext,
): Record<StageName | CiJobName | 'notify' | 'ticket' | typeof ANALYZE | typeof MERGE, Handler> {
  const stages = STAGES.map((name) => [name, (job: Job, run: StageRun) => runStage(context, PIPELINE[name], job, run)])
  return {
    ...(Object.fromEntries(stages) as Record<StageName, Handler>),
    // Beside `diagnose`, for many issues at once: what no rule knows.
    [ANALYZE]: (job, run) =>
      whileReporting(() => runStage(context, (_, __, stageRun) => analyze(context, stageRun), job, run)),
    [MERGE]: (job, run) => mergeTemplates(context, job, run),
    notify: (job, run) => whileReporting(() => notify(context, job, run)),
    'read-run': (job, run) => readRun(context, job, run),
    'read-thread': (job) => readThread(context, job),
    ticket: (job, run) => whileReporting(() => fileTickets(context, job, run)),
  }
}
