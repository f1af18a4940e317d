import { EditRefused } from '../workflow/edit-refused.ts'
import type { Step } from '../workflow/parse-workflow.ts'
import { replaceScalar } from '../workflow/set-key.ts'
import { fittingVersion } from './fitting-version.ts'
import { type Fix, type FixContext, orRefused, type Proposal } from './fix.ts'

/** A version of Node or Python that does not fit: the first that does, in the step that sets it up. */
export const TOOL_VERSION: Fix = {
  id: 'tool-version',
  categories: ['tool-version'],
  propose(context) {
    return orRefused(() => unquoted(context)) ?? raised(context)
  },
}

/** `3.10` without quotes is the number 3.1. */
function unquoted(context: FixContext): Proposal {
  const { got } = context.finding.details
  const wrong = setupSteps(context, SETUPS.python).filter(({ source, value }) => {
    return typeof value === 'number' && String(value) === got && source !== got && Number(source) === value
  })
  if (wrong.length === 0) throw new EditRefused('No version lost a zero.')
  const edits = wrong.map(({ path, source }) => replaceScalar(context.workflow(), path, source))
  return { what: `Quote the version ${wrong[0]!.source}, which is a number without.`, changes: [context.edited(edits)] }
}

const SETUPS = {
  node: { action: 'setup-node', input: 'node-version' },
  python: { action: 'setup-python', input: 'python-version' },
} as const

function raised(context: FixContext): Proposal {
  const { tool, title, version, wanted, got, isWrong } = fittingVersion(context.finding)
  const steps = setupSteps(context, SETUPS[tool]).filter(({ source }) => isWrong(source))
  if (steps.length === 0) throw new EditRefused(`No step sets ${title} ${got} up by its number.`)
  const edits = steps.map(({ path, source }) =>
    replaceScalar(context.workflow(), path, /\.[xX*]$/.test(source) ? `${version}.x` : version),
  )
  return { what: `Set up ${title} ${version}, as ${wanted} is asked for.`, changes: [context.edited(edits)] }
}

interface Setup {
  path: Step['path']
  /** As the file spells it. */
  source: string
  value: unknown
}

/** In the job that failed where the log says it, else in all of them. */
function setupSteps(context: FixContext, { action, input }: { action: string; input: string }): Setup[] {
  const workflow = context.workflow()
  const job = orRefused(context.job)
  const steps = (job ? [job] : workflow.jobs).flatMap((one) => one.steps)
  return steps.flatMap((step) => {
    const value = (step.keys.with as Record<string, unknown> | undefined)?.[input]
    if (!new RegExp(`^actions/${action}@`).test(step.uses ?? '') || value === undefined) return []
    const path = [...step.path, 'with', input]
    const node = workflow.document.getIn(path, true) as { source?: string } | undefined
    return [{ path, source: node?.source ?? String(value), value }]
  })
}
