import { EditRefused } from '../workflow/edit-refused.ts'
import type { Job, Step } from '../workflow/parse-workflow.ts'
import { setJobKey, setKey } from '../workflow/set-key.ts'
import { type Fix, type FixContext, orRefused, type Proposal } from './fix.ts'
import { isSelfHosted } from './runner.ts'

const KEY = 'timeout-minutes'
/** What GitHub takes where a job says nothing. */
const DEFAULT_MINUTES = 360
const FACTOR = 2

/** A job or step that reached its limit of time: twice as much, on that one. */
export const TIMEOUT: Fix = {
  id: 'timeout',
  categories: ['timeout'],
  propose(context) {
    const { minutes: inMinutes, hours } = context.finding.details
    const minutes = inMinutes ? Number(inMinutes) : Number(hours) * 60
    if (!minutes) throw new EditRefused('The log does not say which limit was reached.')
    const step = limitedStep(context, minutes)
    return step ? ofStep(context, step, minutes) : ofJob(context, limitedJob(context, minutes), minutes)
  },
}

function ofJob(context: FixContext, job: Job, minutes: number): Proposal {
  const own = job.keys[KEY]
  if (own !== undefined && own !== minutes) throw new EditRefused(`The job's own limit is not ${minutes} minutes.`)
  const raised = limitFor(context, job, minutes)
  const comment = `Increased from default ${minutes}`
  const edit = setJobKey(context.workflow(), job, KEY, raised, { comment })
  return { what: `Give job ${job.id} ${raised} minutes in place of ${minutes}.`, changes: [context.edited([edit])] }
}

function ofStep(context: FixContext, { job, step }: { job: Job; step: Step }, minutes: number): Proposal {
  const raised = limitFor(context, job, minutes)
  const edit = setKey(context.workflow(), step.path, KEY, raised)
  return { what: `Give the step ${raised} minutes in place of ${minutes}.`, changes: [context.edited([edit])] }
}

function limitFor({ settings }: FixContext, job: Job, minutes: number): number {
  return raisedLimit(minutes, isSelfHosted(job) ? Number.POSITIVE_INFINITY : settings.timeoutMinutesMax)
}

/** @throws EditRefused where it is as high as it may be. */
export function raisedLimit(minutes: number, max: number): number {
  const raised = Math.min(FACTOR * minutes, max)
  if (raised <= minutes)
    throw new EditRefused(`The limit of ${minutes} minutes is not raised above ${max}: see what hangs.`)
  return raised
}

/** The step whose own limit this is: as the log names it, or the only one with that limit. */
function limitedStep(context: FixContext, minutes: number): { job: Job; step: Step } | undefined {
  const job = orRefused(context.job)
  const [, action] = /\bThe action '([^']+)' has timed out/.exec(context.finding.decisive.text) ?? []
  const all = context
    .workflow()
    .jobs.filter((one) => !job || one === job)
    .flatMap((one) => one.steps.map((step) => ({ job: one, step })))
    .filter(({ step }) => step.keys[KEY] === minutes)
  const named = all.filter(
    ({ step }) => action !== undefined && action.replace(/^Run /, '') === (step.name ?? step.uses),
  )
  const found = named.length > 0 ? named : all
  return found.length === 1 ? found[0] : undefined
}

function limitedJob(context: FixContext, minutes: number): Job {
  const known = orRefused(context.job)
  if (known) return known
  const limited = context.workflow().jobs.filter(({ keys }) => (keys[KEY] ?? DEFAULT_MINUTES) === minutes)
  if (limited.length !== 1) throw new EditRefused('The log does not say which job of the workflow failed.')
  return limited[0]!
}
