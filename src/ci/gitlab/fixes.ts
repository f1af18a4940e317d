import { fittingVersion } from '../fixes/fitting-version.ts'
import type { FixInput, Proposal } from '../fixes/fix.ts'
import { remadeLock } from '../fixes/lock-file.ts'
import { calls } from '../fixes/missing-command.ts'
import { missingPackage } from '../fixes/missing-module.ts'
import { missingPath, namesOf } from '../fixes/moved-path.ts'
import { installationOf } from '../fixes/tables/commands.ts'
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
  propose(input: FixInput): Proposal | Promise<Proposal>
}

export const GITLAB_FIXES: readonly GitlabFix[] = [
  { id: 'gitlab-python-package', categories: ['missing-dependency'], propose: pythonPackage },
  { id: 'gitlab-timeout', categories: ['timeout'], propose: longerTimeout },
  { id: 'gitlab-image', categories: ['tool-version'], propose: newerImage },
  { id: 'gitlab-missing-command', categories: ['missing-command'], propose: missingCommand },
  { id: 'gitlab-moved-file', categories: ['file-not-found'], propose: movedFile },
  { id: 'gitlab-lock-file', categories: ['lockfile-drift'], propose: (input) => remadeLock(input) },
  { id: 'gitlab-retry', categories: ['network', 'rate-limit', 'runner-lost'], propose: retry },
]

async function pythonPackage(input: FixInput): Promise<Proposal> {
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
    changes: [changed(input, workflow, [edit])],
  }
}

/** The image decides over the version: of the job, else of all jobs. */
function newerImage(input: FixInput): Proposal {
  const { tool, title, version, wanted, got, isWrong } = fittingVersion(input.finding)
  const workflow = parseGitlab(input.text)
  const { path, image } = imageOf(workflow, gitlabJob(workflow, input.job))
  const [, name, own, rest = ''] = /^((?:[\w.-]+(?::\d+)?\/)*\w+):(\d+(?:\.\d+){0,2})(-[\w.-]+)?$/.exec(image) ?? []
  if (name?.split('/').at(-1) !== tool || !isWrong(own!))
    throw new EditRefused(`The image ${image} is not the one of ${title} ${got}.`)
  const edit = replaceScalar(workflow, path, `${name}:${version}${rest}`)
  return {
    what: `Run with ${title} ${version}, as ${wanted} is asked for.`,
    changes: [changed(input, workflow, [edit])],
  }
}

function imageOf({ document }: Workflow, job: Job): { path: Path; image: string } {
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
    changes: [changed(input, workflow, [edit])],
    hidesFailure: true,
  }
}

/** Images of Docker's own library that are Debian or Ubuntu inside, where a job is root. */
const DEBIAN =
  /^(?:docker\.io\/)?(?:library\/)?(?:debian|ubuntu|buildpack-deps|python|node|ruby|golang|rust|php|perl|gcc)(?::(?!.*alpine)[\w.-]+)?$/

/** A program that the image does not have: installed right before the command that calls it. */
function missingCommand(input: FixInput): Proposal {
  const { command } = input.finding.details
  if (command === undefined) throw new EditRefused('The log does not say which program is missing.')
  const install = installationOf(command)?.map((line) => line.replace(/^sudo /, ''))
  if (!install?.every((line) => line.startsWith('apt-get ')))
    throw new EditRefused(`How ${command} is installed is not known for sure.`)
  const workflow = parseGitlab(input.text)
  const job = gitlabJob(workflow, input.job)
  const { image } = imageOf(workflow, job)
  if (!DEBIAN.test(image)) throw new EditRefused(`How programs get into the image ${image} is not known for sure.`)
  for (const key of ['before_script', 'script']) {
    const commands = commandsOf(job, key)
    if (
      commands.some((one) =>
        new RegExp(`\\bapt(?:-get)? install\\b.* ${install.at(-1)!.split(' ').at(-1)}\\b`).test(one),
      )
    )
      throw new EditRefused(`The job installs ${command} already.`)
    const index = commands.findIndex((one) => calls(one, command))
    if (index < 0) continue
    const edit = insertCommand(workflow, [job.id, key], index, install.join(' && '))
    return { what: `Install ${command} before the command that needs it.`, changes: [changed(input, workflow, [edit])] }
  }
  throw new EditRefused(`No command of job ${job.id} calls ${command} itself.`)
}

/** A file that was moved: its new path in the commands of the job that call it. */
async function movedFile(input: FixInput): Promise<Proposal> {
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

function commandsOf(job: Job, key: string): string[] {
  const script = job.keys[key]
  return Array.isArray(script) ? script.filter((command) => typeof command === 'string') : []
}

function changed({ path, text }: FixInput, workflow: Workflow, edits: readonly Edit[]) {
  return { path, before: text, after: applyEdits(workflow, edits) }
}
