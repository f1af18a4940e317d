import { EditRefused } from '../workflow/edit-refused.ts'
import { jobNamed } from '../workflow/locate.ts'
import type { Job, Workflow } from '../workflow/parse-workflow.ts'
import { setJobKey } from '../workflow/set-key.ts'
import type { Fix, FixContext } from './fix.ts'

/** A job that is listed as optional and that nothing waits for: its failure decides over the run no more. */
export const OPTIONAL_JOB: Fix = {
  id: 'optional-job',
  categories: ['optional-job'],
  propose(context) {
    const workflow = context.workflow()
    const job = failedJob(context, workflow)
    const isListed = context.settings.optionalJobs.some((pattern) => globMatches(pattern, job.id))
    if (!isListed) throw new EditRefused(`Job ${job.id} is not listed as optional, so its failure counts.`)
    const waiting = workflow.jobs.find(({ keys }) => [keys.needs].flat().includes(job.id))
    if (waiting) throw new EditRefused(`Job ${waiting.id} waits for ${job.id}, so it is not optional.`)
    if (job.keys['continue-on-error'] !== undefined) throw new EditRefused(`Job ${job.id} says so itself already.`)
    const comment = 'Added to prevent pipeline failure'
    const edit = setJobKey(workflow, job, 'continue-on-error', true, { comment })
    return { what: `Let a failure of job ${job.id} pass.`, changes: [context.edited([edit])], hidesFailure: true }
  },
}

function failedJob(context: FixContext, workflow: Workflow): Job {
  const named = context.finding.details.job
  return (named === undefined ? undefined : jobNamed(workflow, named)) ?? context.job()
}

function globMatches(pattern: string, name: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[^\w]/g, '\\$&'))
  return new RegExp(`^${pieces.join('.*')}$`, 'i').test(name)
}
