import type { FixInput, Proposal } from '../../fixes/fix.ts'
import { missingPath, namesOf } from '../../fixes/moved-path.ts'
import { EditRefused } from '../../workflow/edit-refused.ts'
import { replaceScalar } from '../../workflow/set-key.ts'
import { commandsOf, gitlabJob, parseGitlab } from '../parse-gitlab.ts'
import { changed } from './gitlab-fix.ts'

/** A file that was moved: its new path in the commands of the job that call it. */
export async function movedFile(input: FixInput): Promise<Proposal> {
  const from = missingPath(input.finding)
  const to = await input.repository?.renamedTo(from)
  if (to === undefined) throw new EditRefused(`${from} is not there, and git knows of no other place of it.`)
  const names = namesOf(from)
  const workflow = parseGitlab(input.text)
  const job = gitlabJob(workflow, input.job)
  const edits = ['before_script', 'script', 'after_script'].flatMap((key) =>
    commandsOf(job, key).flatMap((command, index) => {
      const next = names.follow(command, to)
      return next === command ? [] : [replaceScalar(workflow, [job.id, key, index], next)]
    }),
  )
  if (edits.length === 0)
    throw new EditRefused(`${from} was moved to ${to}, but job ${job.id} does not name it itself.`)
  return { what: `Follow ${from} to ${to}, where it was moved.`, changes: [changed(input, workflow, edits)] }
}
