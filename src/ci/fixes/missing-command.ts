import { EditRefused } from '../workflow/edit-refused.ts'
import { replaceScript, scriptLines } from '../workflow/edit-script.ts'
import { insertStep } from '../workflow/insert-step.ts'
import type { Job, Step } from '../workflow/parse-workflow.ts'
import { type Fix, type FixContext, orRefused, type Proposal } from './fix.ts'
import { assertHostedUbuntu } from './runner.ts'
import { INSTALL_FOLDERS, installationOf } from './tables/commands.ts'

/** A program that is not on the runner: on the path where a step before put it, else installed by a step of its own. */
export const MISSING_COMMAND: Fix = {
  id: 'missing-command',
  categories: ['missing-command'],
  propose(context) {
    const { command } = context.finding.details
    if (command === undefined) throw new EditRefused('The log does not say which program is missing.')
    const { job, step } = callerOf(context, command)
    const install = installOf(job, step, command)
    return install ? onPath(context, install, step) : installed(context, job, step, command)
  },
}

interface Install {
  step: Step
  line: number
  folder: string
}

function onPath(context: FixContext, { step, line, folder }: Install, caller: Step): Proposal {
  const isSameStep = step === caller
  const put = isSameStep ? `export PATH="${folder}:$PATH"` : `echo "${folder}" >> "$GITHUB_PATH"`
  const lines = scriptLines(step)
  const indent = /^\s*/.exec(lines[line]!)![0]
  const edit = replaceScript(context.workflow(), step, lines.toSpliced(line + 1, 0, indent + put))
  return { what: `Put ${folder} on the path.`, changes: [context.edited([edit])] }
}

function installed(context: FixContext, job: Job, step: Step, command: string): Proposal {
  const run = installationOf(command)
  if (!run) throw new EditRefused(`How ${command} is installed is not known for sure.`)
  assertHostedUbuntu(job)
  if (job.steps.some((one) => scriptLines(one).some((line) => run.at(-1) === line.trim()))) {
    throw new EditRefused(`A step of the job installs ${command} already.`)
  }
  const edit = insertStep(context.workflow(), job, step.index, { name: `Install ${command}`, run })
  return { what: `Install ${command} before the step that needs it.`, changes: [context.edited([edit])] }
}

/** The step that the log names, else the only one whose script calls the program. */
function callerOf(context: FixContext, command: string): { job: Job; step: Step } {
  const known = orRefused(context.step)
  if (known) return { job: context.job(), step: known }
  const job = orRefused(context.job)
  const calling = context
    .workflow()
    .jobs.filter((one) => !job || one === job)
    .flatMap((one) => one.steps.filter(({ run }) => calls(run ?? '', command)).map((step) => ({ job: one, step })))
  if (calling.length !== 1) throw new EditRefused('The log does not say which step of the workflow failed.')
  return calling[0]!
}

/** Whether a script calls a program, and does not only name it. */
export function calls(script: string, command: string): boolean {
  const name = command.replace(/[^\w]/g, '\\$&')
  return new RegExp(`(?:^|[|;&(]|\\b(?:then|do|sudo|xargs)\\b)\\s*${name}(?=\\s|$)`, 'm').test(script)
}

/** Where an installer of this job put the program without putting it on the path. */
function installOf(job: Job, caller: Step, command: string): Install | undefined {
  for (const step of job.steps.slice(0, caller.index + 1).reverse()) {
    for (const [line, text] of scriptLines(step).entries()) {
      const known = INSTALL_FOLDERS.find(({ pattern }) => pattern.test(text))
      if (!known || !text.includes(command) || text.trimEnd().endsWith('\\')) continue
      const isOnPath = job.steps.some(({ run }) => run?.includes(known.folder) && /GITHUB_PATH|PATH=/.test(run))
      if (!isOnPath) return { step, line, folder: known.folder }
    }
  }
  return undefined
}
