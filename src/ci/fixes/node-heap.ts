import type { Finding } from '../analyze-log.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import type { Job } from '../workflow/parse-workflow.ts'
import { recordOf } from '../workflow/parse-workflow.ts'
import { setVariable } from '../workflow/set-key.ts'
import { type Fix, type FixContext, orRefused } from './fix.ts'

/** A runner of GitHub has 7 GB at least; Node takes a quarter to a half of what there is. */
const HEAP_MEGABYTES = 4_096
const HEAP_MEGABYTES_MAX = 6_144
const OPTION = /--max[-_]old[-_]space[-_]size=(\d+)/

/** Node that reached its own limit of memory, not the machine's: a higher one for the job. */
export const NODE_HEAP: Fix = {
  id: 'node-heap',
  categories: ['out-of-memory'],
  propose(context) {
    assertHeapFull(context.finding)
    const job = context.job()
    const step = orRefused(context.step)
    const owner = step && recordOf(step.keys.env).NODE_OPTIONS !== undefined ? step : job
    const options = raisedHeap(inherited(context, job, step?.keys.env))
    const edit = setVariable(context.workflow(), owner, 'NODE_OPTIONS', options)
    return { what: `Let Node take more memory (${options}).`, changes: [context.edited([edit])] }
  },
}

/** @throws EditRefused */
export function assertHeapFull({ decisive }: Pick<Finding, 'decisive'>): void {
  if (!/JavaScript heap out of memory/.test(decisive.text))
    throw new EditRefused('The memory of the machine was not enough: do less at once, or take a larger runner.')
}

function inherited(context: FixContext, job: Job, stepEnv: unknown): unknown {
  const root = recordOf(context.workflow().document.toJS())
  const all = [stepEnv, job.keys.env, root.env].map((env) => recordOf(env).NODE_OPTIONS)
  return all.find((value) => value !== undefined) ?? ''
}

/** Node's options with twice the heap, or with one. @throws EditRefused where they are no plain text, or it has enough. */
export function raisedHeap(options: unknown): string {
  if (typeof options !== 'string' || options.includes('$')) throw new EditRefused('NODE_OPTIONS comes from elsewhere.')
  const [whole, megabytes] = OPTION.exec(options) ?? []
  if (whole === undefined) return `${options} --max-old-space-size=${HEAP_MEGABYTES}`.trim()
  const more = Math.min(2 * Number(megabytes), HEAP_MEGABYTES_MAX)
  if (more <= Number(megabytes)) throw new EditRefused(`Node has ${megabytes} MB already: the program takes too much.`)
  return options.replace(whole, whole.replace(megabytes!, String(more)))
}
