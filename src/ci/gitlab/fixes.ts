import { intersects, minVersion, satisfies, validRange } from 'semver'
import type { FixInput, Proposal } from '../fixes/fix.ts'
import { pythonPackageOf } from '../fixes/tables/python-packages.ts'
import { raisedLimit } from '../fixes/timeout.ts'
import { applyEdits, type Edit } from '../workflow/apply-edits.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import type { Job, Path, Workflow } from '../workflow/parse-workflow.ts'
import { replaceScalar, setKey } from '../workflow/set-key.ts'
import { insertCommand } from './insert-command.ts'
import { gitlabJob, parseGitlab } from './parse-gitlab.ts'

/** A way to mend failures of some categories by the smallest edit of `.gitlab-ci.yml`. */
export interface GitlabFix {
  id: string
  /** Ids of categories. */
  categories: readonly string[]
  /** @throws EditRefused with the reason where this edit is not right, or cannot be made exactly. */
  propose(input: FixInput): Proposal
}

export const GITLAB_FIXES: readonly GitlabFix[] = [
  { id: 'gitlab-python-package', categories: ['missing-dependency'], propose: pythonPackage },
  { id: 'gitlab-timeout', categories: ['timeout'], propose: longerTimeout },
  { id: 'gitlab-node-image', categories: ['tool-version'], propose: newerNode },
  { id: 'gitlab-retry', categories: ['network', 'rate-limit', 'runner-lost'], propose: retry },
]

function pythonPackage(input: FixInput): Proposal {
  const { finding } = input
  const { module } = finding.details
  if (module === undefined || !/\bNo module named\b/.test(finding.decisive.text))
    throw new EditRefused('Only missing Python modules are added; for others the version is a choice of the project.')
  const name = pythonPackageOf(module)
  if (!name) throw new EditRefused(`Which package provides the module ${module} is not known for sure.`)
  const workflow = parseGitlab(input.text)
  const { path, index } = whereToInstall(gitlabJob(workflow, input.job))
  const edit = insertCommand(workflow, path, index, `pip install ${name}`)
  return { what: `Install the Python package ${name}.`, changes: [changed(input, workflow, edit)] }
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

function longerTimeout(input: FixInput): Proposal {
  const { hours = '0', minutes: rest = '0' } = input.finding.details
  const minutes = 60 * Number(hours) + Number(rest)
  if (!minutes) throw new EditRefused('The log does not say which limit was reached.')
  const raised = raisedLimit(minutes, input.settings.timeoutMinutesMax)
  const workflow = parseGitlab(input.text)
  const job = gitlabJob(workflow, input.job)
  const edit = setKey(workflow, job.path, 'timeout', `${raised} minutes`, { below: ['stage', 'image'] })
  return {
    what: `Give job ${job.id} ${raised} minutes in place of ${minutes}.`,
    changes: [changed(input, workflow, edit)],
  }
}

/** The image decides over the version: of the job, else of all jobs. */
function newerNode(input: FixInput): Proposal {
  const { tool, wanted, got } = input.finding.details
  if (!/^node/i.test(tool ?? '') || wanted === undefined || got === undefined || validRange(wanted) === null)
    throw new EditRefused('Which version of which tool would fit is not sure.')
  const major = String(minVersion(wanted)!.major)
  if (Number(major) <= Number(got.split('.')[0]))
    throw new EditRefused(`What asks for ${wanted} does not go with Node ${got}.`)
  const workflow = parseGitlab(input.text)
  const { path, image } = nodeImage(workflow, gitlabJob(workflow, input.job))
  const [, name, version, rest] = /^((?:[\w.-]+(?::\d+)?\/)*node):(\d+(?:\.\d+){0,2})(-[\w.-]+)?$/.exec(image) ?? []
  if (name === undefined || !satisfies(got, version!) || intersects(version!, wanted))
    throw new EditRefused(`The image ${image} is not the one of Node ${got}.`)
  const edit = replaceScalar(workflow, path, `${name}:${major}${rest ?? ''}`)
  return { what: `Run with Node ${major}, as ${wanted} is asked for.`, changes: [changed(input, workflow, edit)] }
}

function nodeImage({ document }: Workflow, job: Job): { path: Path; image: string } {
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

/** What sends or changes something elsewhere is not to be done twice. */
const SENDS = /\b(?:deploy|publish|release|push|upload|terraform|kubectl|helm|ansible|twine|migrate)\b/i

function retry(input: FixInput): Proposal {
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
    changes: [changed(input, workflow, edit)],
    hidesFailure: true,
  }
}

function commandsOf(job: Job, key: string): string[] {
  const script = job.keys[key]
  return Array.isArray(script) ? script.filter((command) => typeof command === 'string') : []
}

function changed({ path, text }: FixInput, workflow: Workflow, edit: Edit) {
  return { path, before: text, after: applyEdits(workflow, [edit]) }
}
