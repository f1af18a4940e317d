import type { FixInput, Proposal } from '../../fixes/fix.ts'
import { EditRefused } from '../../workflow/edit-refused.ts'
import { setKey } from '../../workflow/set-key.ts'
import { commandsOf, gitlabJob, parseGitlab } from '../parse-gitlab.ts'
import { changed } from './gitlab-fix.ts'

/** What sends or changes something elsewhere is not to be done twice. */
const SENDS = /\b(?:deploy|publish|release|push|upload|terraform|kubectl|helm|ansible|twine|migrate)\b/i

export function retry(input: FixInput): Proposal {
  if (input.finding.category.id === 'network' && !input.settings.reruns.includes('passed'))
    throw new EditRefused('The service did not come back: trying again would not help.')
  const workflow = parseGitlab(input.text)
  const job = gitlabJob(workflow, input.job)
  if (job.keys.retry !== undefined) throw new EditRefused(`Job ${job.id} is tried again already.`)
  const text = [job.id, job.keys.stage, ...commandsOf(job, 'before_script'), ...commandsOf(job, 'script')].join('\n')
  if (job.keys.environment !== undefined || job.keys.when === 'manual' || SENDS.test(text))
    throw new EditRefused(`Job ${job.id} sends or changes something: it is not done twice.`)
  const edit = setKey(workflow, job.path, 'retry', 2, { below: ['stage', 'image'] })
  return {
    what: `Try job ${job.id} again, up to 2 times.`,
    changes: [changed(input, workflow, [edit])],
    hidesFailure: true,
  }
}
