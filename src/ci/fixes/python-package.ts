import { EditRefused } from '../workflow/edit-refused.ts'
import { replaceScript, scriptLines } from '../workflow/edit-script.ts'
import type { Job, Step } from '../workflow/parse-workflow.ts'
import { type Fix, type FixContext, orRefused, type Proposal } from './fix.ts'
import { missingPackage } from './missing-module.ts'

/** A Python module that is not installed: into the file of requirements that the job installs, else into the step that installs. */
export const PYTHON_PACKAGE: Fix = {
  id: 'python-package',
  categories: ['missing-dependency'],
  async propose(context) {
    const name = await missingPackage(context)
    const install = installOf(jobOf(context))
    const listed = install.requirements && (await context.repository?.read(install.requirements))
    if (listed !== undefined && install.requirements) return listedProposal(install.requirements, listed, name)
    return scriptProposal(context, install, name)
  },
}

interface Install {
  step: Step
  line: number
  /** As `python -m pip install`. */
  command: string
  /** The file of `-r`, in the repository. */
  requirements: string | undefined
}

const PIP_INSTALL = /^\s*(?<command>(?:sudo )?(?:python[\d.]* -m |uv )?pip3? install)\b(?<rest>.*)$/

function jobOf(context: FixContext): Job {
  const known = orRefused(context.job)
  if (known) return known
  const installing = context
    .workflow()
    .jobs.filter((job) => job.steps.some(({ run }) => /\bpip3? install\b/.test(run ?? '')))
  if (installing.length !== 1) throw new EditRefused('The log does not say which job of the workflow failed.')
  return installing[0]!
}

function installOf(job: Job): Install {
  const all = job.steps.flatMap((step) =>
    scriptLines(step).flatMap((text, line) => {
      const groups = PIP_INSTALL.exec(text)?.groups
      if (!groups) return []
      const file = /(?:^|\s)(?:-r|--requirement)[ =]?(\S+)/.exec(groups.rest!)?.[1]
      const folder = step.keys['working-directory']
      const path = typeof folder === 'string' ? `${folder.replace(/\/$/, '')}/${file}` : file
      return [
        { step, line, command: groups.command!, requirements: file && path ? path.replace(/^\.\//, '') : undefined },
      ]
    }),
  )
  const install = all.find(({ requirements }) => requirements !== undefined) ?? all.at(-1)
  if (!install) throw new EditRefused('No step of the job installs Python packages.')
  return install
}

function listedProposal(path: string, before: string, name: string): Proposal {
  if (/--hash=|--require-hashes/.test(before)) throw new EditRefused(`${path} pins hashes: compile it again.`)
  const own = new RegExp(`^\\s*${name.replace(/[^\w]/g, '[-_.]')}\\s*(?:$|[\\[=<>!~;#@ ])`, 'im')
  if (own.test(before)) throw new EditRefused(`${path} lists ${name} already: the job runs another Python.`)
  const eol = before.includes('\r\n') ? '\r\n' : '\n'
  const open = before === '' || before.endsWith('\n') ? '' : eol
  return { what: `Add ${name} to ${path}.`, changes: [{ path, before, after: `${before}${open}${name}${eol}` }] }
}

function scriptProposal(context: FixContext, { step, line, command }: Install, name: string): Proposal {
  const lines = scriptLines(step)
  if (lines.some((text) => PIP_INSTALL.test(text) && ` ${text.toLowerCase()} `.includes(` ${name.toLowerCase()} `))) {
    throw new EditRefused(`The step installs ${name} already: the job runs another Python.`)
  }
  const edit = replaceScript(
    context.workflow(),
    step,
    lines.toSpliced(line, 0, `${indentOf(lines[line]!)}${command} ${name}`),
  )
  return { what: `Install the Python package ${name}.`, changes: [context.edited([edit])] }
}

function indentOf(line: string): string {
  return /^\s*/.exec(line)![0]
}
