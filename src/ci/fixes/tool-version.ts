import { intersects, minVersion, satisfies, validRange } from 'semver'
import { EditRefused } from '../workflow/edit-refused.ts'
import type { Step } from '../workflow/parse-workflow.ts'
import { replaceScalar } from '../workflow/set-key.ts'
import { type Fix, type FixContext, orRefused, type Proposal } from './fix.ts'

/** A version of Node or Python that does not fit: the first that does, in the step that sets it up. */
export const TOOL_VERSION: Fix = {
  id: 'tool-version',
  categories: ['tool-version'],
  propose(context) {
    return orRefused(() => unquoted(context)) ?? raisedNode(context)
  },
}

/** `3.10` without quotes is the number 3.1. */
function unquoted(context: FixContext): Proposal {
  const { got } = context.finding.details
  const wrong = setupSteps(context, 'setup-python', 'python-version').filter(({ source, value }) => {
    return typeof value === 'number' && String(value) === got && source !== got && Number(source) === value
  })
  if (wrong.length === 0) throw new EditRefused('No version lost a zero.')
  const edits = wrong.map(({ path, source }) => replaceScalar(context.workflow(), path, source))
  return { what: `Quote the version ${wrong[0]!.source}, which is a number without.`, changes: [context.edited(edits)] }
}

function raisedNode(context: FixContext): Proposal {
  const { tool, wanted, got } = context.finding.details
  if (!/^node/i.test(tool ?? '') || wanted === undefined || got === undefined || validRange(wanted) === null) {
    throw new EditRefused('Which version of which tool would fit is not sure.')
  }
  const steps = setupSteps(context, 'setup-node', 'node-version').filter(({ source }) => {
    return validRange(source) !== null && /\d/.test(source) && satisfies(got, source) && !intersects(source, wanted)
  })
  if (steps.length === 0) throw new EditRefused(`No step sets Node ${got} up by its number.`)
  const major = String(minVersion(wanted)!.major)
  if (Number(major) <= Number(got.split('.')[0]))
    throw new EditRefused(`What asks for ${wanted} does not go with Node ${got}.`)
  const edits = steps.map(({ path, source }) => {
    const isFloating = /^\d+\.[xX*]$/.test(source)
    return replaceScalar(context.workflow(), path, isFloating ? `${major}.x` : major)
  })
  return { what: `Set up Node ${major}, as ${wanted} is asked for.`, changes: [context.edited(edits)] }
}

interface Setup {
  path: Step['path']
  /** As the file spells it. */
  source: string
  value: unknown
}

/** In the job that failed where the log says it, else in all of them. */
function setupSteps(context: FixContext, action: string, input: string): Setup[] {
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
