import { type Job, meaningOf, recordOf, type Step, type Workflow } from './parse-workflow.ts'

/** What a step says of how it runs, else the defaults of its job, else those of the workflow; undefined where none says anything. */
export function runSetting(
  { document }: Workflow,
  { job, step }: { job: Job; step: Step },
  key: 'shell' | 'working-directory',
): unknown {
  const defaults = [job.keys, recordOf(meaningOf(document))].map((owner) => recordOf(recordOf(owner.defaults).run))
  return [step.keys, ...defaults].map((owner) => owner[key]).find((value) => value !== undefined && value !== null)
}
