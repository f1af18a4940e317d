import type { FixInput } from '../fixes/fix.ts'
import type { RunsAround, StepRun } from '../prove/step-run.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import { type Job, meaningOf, recordOf, type Workflow } from '../workflow/parse-workflow.ts'
import { gitlabJob, parseGitlab, variablesOf } from './parse-gitlab.ts'

/** What runs before the edit, and after it: the commands of the job that failed. @throws EditRefused */
export function jobRunsAround(
  { job }: Pick<FixInput, 'job'>,
  { before, after }: { before: string; after: string },
): RunsAround {
  const runIn = (text: string): StepRun[] => {
    const workflow = parseGitlab(text)
    return [jobRun(workflow, gitlabJob(workflow, job))]
  }
  return { before: runIn(before), after: runIn(after) }
}

/** Of the runner, or of the file that includes this one: what they hold is not known here. */
const FROM_THE_RUN = /\$\{?(?:CI|GITLAB)_|\$\[\[/

/**
 * The commands of a job as its runner would run them, one shell for all of them.
 * @throws EditRefused with the reason where they are more than a script that can be run anywhere.
 */
export function jobRun(workflow: Workflow, job: Job): StepRun {
  if (workflow.text.includes('!reference')) throw new EditRefused('the file has `!reference`')
  const root = recordOf(meaningOf(workflow.document))
  const defaults = recordOf(root.default)
  for (const key of ['extends', 'services', 'trigger', 'hooks', 'parallel', 'inherit'])
    if ([job.keys[key], defaults[key], key === 'services' ? root[key] : undefined].some((value) => value !== undefined))
      throw new EditRefused(`the job has \`${key}\``)
  const first = job.keys.before_script ?? defaults.before_script ?? root.before_script
  const own = commandList(job.keys.script)
  if (own.length === 0) throw new EditRefused('its commands are not all in this file')
  const commands = [...commandList(first ?? []), ...own]
  const script = commands.join('\n')
  const variables = Object.entries(variablesOf(workflow, job))
  const env = Object.fromEntries(variables.map(([name, value]) => [name, String(value)]))
  if ([script, ...Object.values(env)].some((text) => FROM_THE_RUN.test(text)))
    throw new EditRefused('the script holds values of the run')
  return { script, command: ['bash', '-eo', 'pipefail', '-c', script], env, folder: '' }
}

function commandList(value: unknown): string[] {
  const list = [value].flat(2)
  if (list.some((command) => typeof command !== 'string'))
    throw new EditRefused('its commands are not all in this file')
  return list as string[]
}
