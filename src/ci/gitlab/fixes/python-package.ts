import type { FixInput, Proposal } from '../../fixes/fix.ts'
import { missingPackage } from '../../fixes/missing-module.ts'
import { EditRefused } from '../../workflow/edit-refused.ts'
import type { Job, Path } from '../../workflow/parse-workflow.ts'
import { insertCommand } from '../insert-command.ts'
import { commandsOf, gitlabJob, parseGitlab } from '../parse-gitlab.ts'
import { changed } from './gitlab-fix.ts'

export async function pythonPackage(input: FixInput): Promise<Proposal> {
  const name = await missingPackage(input)
  const workflow = parseGitlab(input.text)
  const { path, index } = whereToInstall(gitlabJob(workflow, input.job))
  const edit = insertCommand(workflow, path, index, `pip install ${name}`)
  return { what: `Install the Python package ${name}.`, changes: [changed(input, workflow, [edit])] }
}

/** Before the first command that installs, else before all of the job's own. */
function whereToInstall(job: Job): { path: Path; index: number } {
  for (const key of ['before_script', 'script']) {
    const index = commandsOf(job, key).findIndex((command) => /\bpip3? install\b/.test(command))
    if (index >= 0) return { path: [job.id, key], index }
  }
  if (commandsOf(job, 'script').length === 0)
    throw new EditRefused(`The script of job ${job.id} is not in this file, or no list of commands.`)
  return { path: [job.id, 'script'], index: 0 }
}
