import type { FixInput, Proposal } from '../../fixes/fix.ts'
import { raisedLimit } from '../../fixes/timeout.ts'
import { EditRefused } from '../../workflow/edit-refused.ts'
import { setKey } from '../../workflow/set-key.ts'
import { gitlabJob, parseGitlab } from '../parse-gitlab.ts'
import { changed } from './gitlab-fix.ts'

export function longerTimeout(input: FixInput): Proposal {
  const { hours = '0', minutes: rest = '0' } = input.finding.details
  const minutes = 60 * Number(hours) + Number(rest)
  if (!minutes) throw new EditRefused('The log does not say which limit was reached.')
  const raised = raisedLimit(minutes, input.settings.timeoutMinutesMax)
  const workflow = parseGitlab(input.text)
  const job = gitlabJob(workflow, input.job)
  const edit = setKey(workflow, job.path, 'timeout', `${raised} minutes`, { below: ['stage', 'image'] })
  return {
    what: `Give job ${job.id} ${raised} minutes in place of ${minutes}.`,
    changes: [changed(input, workflow, [edit])],
  }
}
