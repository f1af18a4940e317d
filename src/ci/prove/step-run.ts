import { posix } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { runsBash } from '../fixes/runner.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import { type Job, meaningOf, parseWorkflow, recordOf, type Step, type Workflow } from '../workflow/parse-workflow.ts'
import { runSetting } from '../workflow/run-setting.ts'

/** The script of a step as a runner would run it. */
export interface StepRun {
  script: string
  command: readonly string[]
  env: Record<string, string>
  /** In the repository; empty at its top. */
  folder: string
}

/** What is run before an edit, and after it. */
export interface RunsAround {
  before: readonly StepRun[]
  after: readonly StepRun[]
}

const TEMPLATE = '$' + '{{'

/** @throws EditRefused with the reason where a step is more than a script that can be run anywhere. */
export function stepRun(workflow: Workflow, job: Job, step: Step): StepRun {
  if (step.run === undefined) throw new EditRefused('the step is an action')
  if (step.keys.if !== undefined) throw new EditRefused('the step has a condition')
  for (const key of ['container', 'services'])
    if (job.keys[key] !== undefined) throw new EditRefused(`the job has a ${key.replace(/s$/, '')} beside it`)
  const root = recordOf(meaningOf(workflow.document))
  const shell = runSetting(workflow, { job, step }, 'shell')
  if (!runsBash(job, shell)) throw new EditRefused('the step is not run by bash')
  if (step.run.includes(TEMPLATE)) throw new EditRefused('the script holds values of the run')
  return {
    script: step.run,
    command: [...shellOf(shell), step.run],
    env: environmentOf([root.env, job.keys.env, step.keys.env]),
    folder: folderOf(runSetting(workflow, { job, step }, 'working-directory')),
  }
}

/** What runs before the edit, and after it: the step that failed, and in front of it what the edit added. */
export function runsAround(
  { before, after }: { before: string; after: string },
  locate: (workflow: Workflow) => { job: Job; step: Step },
): RunsAround {
  const [old, next] = [parseWorkflow(before), parseWorkflow(after)]
  const { job, step } = locate(old)
  const nextJob = next.jobs.find(({ id }) => id === job.id)
  if (!nextJob) throw new EditRefused('the edit takes the job away')
  const target = targetIn(nextJob, job, step)
  const added = nextJob.steps
    .slice(0, target.index)
    .filter(({ keys }) => !job.steps.some((one) => isDeepStrictEqual(one.keys, keys)))
  return {
    before: [stepRun(old, job, step)],
    after: [...added, target].map((one) => stepRun(next, nextJob, one)),
  }
}

function targetIn(nextJob: Job, job: Job, step: Step): Step {
  const same = nextJob.steps.find(({ keys }) => isDeepStrictEqual(keys, step.keys))
  const target = same ?? (nextJob.steps.length === job.steps.length ? nextJob.steps[step.index] : undefined)
  if (!target) throw new EditRefused('which step of the edited file is the one that failed is not sure')
  return target
}

/** As GitHub's runners call them. */
function shellOf(shell: unknown): string[] {
  if (shell === 'sh') return ['sh', '-e', '-c']
  return shell === 'bash' ? ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'] : ['bash', '-e', '-c']
}

function environmentOf(maps: readonly unknown[]): Record<string, string> {
  const entries = maps.flatMap((map) => Object.entries(recordOf(map)))
  if (entries.some(([, value]) => String(value).includes(TEMPLATE)))
    throw new EditRefused('its environment holds values of the run')
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

function folderOf(folder: unknown): string {
  const path = posix.normalize(String(folder || '.'))
  if (path.includes(TEMPLATE) || posix.isAbsolute(path) || path.startsWith('..'))
    throw new EditRefused('its folder is not one of the repository')
  return path === '.' ? '' : path
}

const COMMAND =
  /^(?:[A-Za-z_]\w*=\S*\s+)*(?:(?:if|elif|while|until|sudo|exec|time|env|then|do|else|!)\s+)*(?<name>[\w.+-]+)/
const OWN_WORDS = new Set(
  'if fi for in done while until case esac function echo cd set export test true false exit return local read printf shift trap wait unset source eval then do else'.split(
    ' ',
  ),
)
const NAMES_MAX = 50

/** Programs that a script calls by their names; paths and the shell's own words are none. */
export function programsOf(script: string): string[] {
  const names = script
    .split(/\n|&&|\|\||[;|]/)
    .flatMap((command) => COMMAND.exec(command.trim())?.groups?.name ?? [])
    .filter((name) => !OWN_WORDS.has(name) && /^[A-Za-z]/.test(name))
  return [...new Set(names)].slice(0, NAMES_MAX)
}
