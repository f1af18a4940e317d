import { EditRefused } from '../workflow/edit-refused.ts'
import { replaceScript, scriptLines } from '../workflow/edit-script.ts'
import { meaningOf, recordOf, type Step, type Workflow } from '../workflow/parse-workflow.ts'
import { replaceScalar, setKey } from '../workflow/set-key.ts'
import { type Fix, type FixContext, orRefused, type Proposal } from './fix.ts'
import { missingPath, namesOf } from './moved-path.ts'

/** A file that a step names and that is not there: its new place where git knows it was moved, else the step runs only where it is. */
export const MISSING_FILE: Fix = {
  id: 'missing-file',
  categories: ['file-not-found'],
  async propose(context) {
    const path = missingPath(context.finding)
    const moved = await context.repository?.renamedTo(path)
    if (moved !== undefined) return corrected(context, path, moved)
    const paths = await context.repository?.paths()
    if (paths?.some((one) => one === path || one.startsWith(`${path}/`) || one.endsWith(`/${path}`))) {
      throw new EditRefused(`${path} is in the repository: the step runs in another folder than it thinks.`)
    }
    return guarded(context, path)
  },
}

function corrected(context: FixContext, from: string, to: string): Proposal {
  const workflow = context.workflow()
  const names = namesOf(from)
  const known = orRefused(context.step)
  const steps = known ? [known] : workflow.jobs.flatMap((job) => job.steps)
  const edits = steps.flatMap((step) => {
    const lines = scriptLines(step)
    const next = lines.map((line) => names.follow(line, to))
    const script = next.join() === lines.join() ? [] : [replaceScript(workflow, step, next)]
    const inputs = Object.entries((step.keys.with ?? {}) as Record<string, unknown>)
      .filter(([, value]) => value === from || value === `./${from}`)
      .map(([input]) => replaceScalar(workflow, [...step.path, 'with', input], to))
    return [...script, ...inputs]
  })
  if (edits.length === 0) throw new EditRefused(`${from} was moved to ${to}, but the workflow does not name it itself.`)
  return { what: `Follow ${from} to ${to}, where it was moved.`, changes: [context.edited(edits)] }
}

/** Only a step that does nothing but run the file. */
function guarded(context: FixContext, path: string): Proposal {
  const workflow = context.workflow()
  const known = orRefused(context.step)
  const candidates = known ? [known] : workflow.jobs.flatMap((job) => job.steps)
  const running = candidates.filter((step) => runsOnly(step, path))
  if (running.length !== 1) throw new EditRefused(`${path} is not there, and the step does more than run it.`)
  const [step] = running
  if (step!.keys.if !== undefined) throw new EditRefused('The step has a condition of its own.')
  // The condition looks from the top of the repository: it would never be met again.
  if (JSON.stringify([step!.keys, jobOf(workflow, step!)]).includes('"working-directory"'))
    throw new EditRefused('The step does not run at the top of the repository.')
  const below = ['name', 'id', 'run']
  const edit = setKey(workflow, step!.path, 'if', `hashFiles('${path}') != ''`, { below })
  return { what: `Run the step only where ${path} is there.`, changes: [context.edited([edit])], hidesFailure: true }
}

function jobOf({ document, jobs }: Workflow, step: Step): unknown[] {
  const job = jobs.find(({ steps }) => steps.includes(step))
  return [job?.keys.defaults, recordOf(meaningOf(document)).defaults]
}

function runsOnly(step: Step, path: string): boolean {
  const lines = scriptLines(step).filter((line) => line.trim() !== '' && !/^\s*(?:#|set -|chmod )/.test(line))
  const call = /^\s*(?:(?:bash|sh|zsh|python3?|node|ruby|perl|source|\.)(?: -\w+)* )?(?:\.\/)?(\S+)/.exec(
    lines[0] ?? '',
  )
  return lines.length === 1 && call?.[1] === path && !/[|;&]/.test(lines[0]!)
}
