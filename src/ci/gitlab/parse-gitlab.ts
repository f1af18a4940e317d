import { parseDocument } from 'yaml'
import { EditRefused } from '../workflow/edit-refused.ts'
import { type Job, meaningOf, type Path, recordOf, type Workflow } from '../workflow/parse-workflow.ts'

const CHARS_MAX = 500_000
/** Words of GitLab that are no jobs. */
const GLOBALS = new Set([
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'spec',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
])

/** The file as a workflow whose jobs have no steps. @throws EditRefused for what is no such file. */
export function parseGitlab(text: string): Workflow {
  if (text.length > CHARS_MAX) throw new EditRefused(`The file has more than ${CHARS_MAX} characters.`)
  const document = parseDocument(text, { keepSourceTokens: true, prettyErrors: false, logLevel: 'silent' })
  const fault = document.errors[0]
  if (fault) throw new EditRefused(`The file is no valid YAML: ${fault.message}.`)
  const jobs = Object.entries(recordOf(meaningOf(document)))
    .filter(([name, value]) => !GLOBALS.has(name) && Object.keys(recordOf(value)).length > 0)
    .map(([id, value]): Job => ({ id, path: [id], name: undefined, keys: recordOf(value), steps: [] }))
  return { text, document, jobs, indent: /^( +)\S/m.exec(text)?.[1]?.length ?? 2 }
}

/** The job by the name that GitLab shows: `test 2/3` and `test: [linux, 20]` are both of `test`. */
export function gitlabJob({ jobs }: Workflow, shown: string | undefined): Job {
  const name = shown?.replace(/ \d+\/\d+$/, '').replace(/: \[.*\]$/, '')
  const found = jobs.find(({ id }) => id === name)
  if (!found)
    throw new EditRefused(
      `The job ${shown ?? ''} is not in this file: it comes from one that is included, or generated.`,
    )
  return found
}

/** Of `script`, `before_script` or `after_script`: what is a command of this file. */
export function commandsOf(job: Job, key: string): string[] {
  const script = job.keys[key]
  return Array.isArray(script) ? script.filter((command) => typeof command === 'string') : []
}

/** Of all jobs, and over them those of this one; each with its value, whether it is described or not. */
export function variablesOf({ document }: Workflow, job: Job): Record<string, unknown> {
  const all = { ...recordOf(recordOf(meaningOf(document)).variables), ...recordOf(job.keys.variables) }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, recordOf(value).value ?? value]))
}

/** The image of a job, and where it stands. @throws EditRefused */
export function imageOf({ document }: Workflow, job: Job): { path: Path; image: string } {
  const places: Path[] = [job.path, ['default'], []]
  for (const place of places)
    for (const path of [
      [...place, 'image'],
      [...place, 'image', 'name'],
    ]) {
      const image = document.getIn(path)
      if (typeof image === 'string') return { path, image }
    }
  throw new EditRefused('The image of the job is not in this file.')
}
