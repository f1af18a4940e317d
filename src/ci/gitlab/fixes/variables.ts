import { assertHistoryMissing } from '../../fixes/checkout-depth.ts'
import type { FixInput, Proposal } from '../../fixes/fix.ts'
import { assertHeapFull, raisedHeap } from '../../fixes/node-heap.ts'
import type { Edit } from '../../workflow/apply-edits.ts'
import { EditRefused } from '../../workflow/edit-refused.ts'
import type { Job, Workflow } from '../../workflow/parse-workflow.ts'
import { setKey } from '../../workflow/set-key.ts'
import { gitlabJob, parseGitlab, variablesOf } from '../parse-gitlab.ts'
import { changed } from './gitlab-fix.ts'

/** A command that looks at history, where GitLab fetches twenty commits. */
export function wholeHistory(input: FixInput): Proposal {
  assertHistoryMissing(input.finding)
  const { workflow, job } = parsed(input)
  if (String(variablesOf(workflow, job).GIT_DEPTH) === '0')
    throw new EditRefused('The job has the whole history already.')
  const edit = withVariable(workflow, job, 'GIT_DEPTH', '0')
  return { what: `Fetch the whole history for job ${job.id}.`, changes: [changed(input, workflow, [edit])] }
}

/** Node that reached its own limit of memory, not the machine's: a higher one for the job. */
export function nodeHeap(input: FixInput): Proposal {
  assertHeapFull(input.finding)
  const { workflow, job } = parsed(input)
  const options = raisedHeap(variablesOf(workflow, job).NODE_OPTIONS ?? '')
  const edit = withVariable(workflow, job, 'NODE_OPTIONS', options)
  return { what: `Let Node take more memory (${options}).`, changes: [changed(input, workflow, [edit])] }
}

function parsed({ text, job }: FixInput): { workflow: Workflow; job: Job } {
  const workflow = parseGitlab(text)
  return { workflow, job: gitlabJob(workflow, job) }
}

function withVariable(workflow: Workflow, job: Job, name: string, value: string): Edit {
  if (workflow.document.hasIn([...job.path, 'variables']))
    return setKey(workflow, [...job.path, 'variables'], name, value)
  return setKey(workflow, job.path, 'variables', { [name]: value }, { below: ['stage', 'image'] })
}
