import { EditRefused } from '../workflow/edit-refused.ts'
import type { Step } from '../workflow/parse-workflow.ts'
import { replaceScalar } from '../workflow/set-key.ts'
import type { Fix, FixContext } from './fix.ts'
import { SERVED_ACTIONS, TOGETHER, USED_INSIDE } from './tables/served.ts'

/** A version of an action that is refused or does not exist: one that is known to be served. */
export const ACTION_VERSION: Fix = {
  id: 'action-version',
  categories: ['action-deprecated', 'action-unresolved'],
  async propose(context) {
    const { action, ref } = context.finding.details
    if (action === undefined) throw new EditRefused('The log does not say which action it is.')
    const targets = await targetsOf(context, action, ref)
    const workflow = context.workflow()
    const uses = workflow.jobs.flatMap((job) => job.steps.filter((step) => isTarget(step, targets)))
    if (uses.length === 0) throw new EditRefused(`No step of the workflow uses a version of ${action} that is refused.`)
    for (const step of uses) assertNoSharedName(context, step)
    const edits = uses.map((step) =>
      replaceScalar(workflow, [...step.path, 'uses'], `${nameOf(step)}@${targets.get(nameOf(step))!.use}`),
    )
    const names = [...new Set(uses.map(nameOf))].map((name) => `${name}@${targets.get(name)!.use}`)
    return { what: `Use ${names.join(' and ')}.`, changes: [context.edited(edits)] }
  },
}

interface Target {
  use: string
  isRefused(ref: string): boolean
}

async function targetsOf(context: FixContext, action: string, ref: string | undefined): Promise<Map<string, Target>> {
  if (context.finding.category.id === 'action-unresolved')
    return new Map([[action, await existing(context, action, ref)]])
  const isUsed = context.workflow().jobs.some((job) => job.steps.some((step) => nameOf(step) === action))
  const names = isUsed ? (TOGETHER.find((group) => group.includes(action)) ?? [action]) : (USED_INSIDE[action] ?? [])
  return new Map(
    names.flatMap((name) => {
      const served = SERVED_ACTIONS[name]
      return served
        ? [[name, { use: served.use, isRefused: (own) => majorOf(own) < served.firstServed } satisfies Target]]
        : []
    }),
  )
}

/** The tag that was meant: with a `v`, or, of an action that is known, its version of today. */
async function existing(context: FixContext, action: string, ref: string | undefined): Promise<Target> {
  if (ref === undefined) throw new EditRefused(`There is no repository ${action}.`)
  const tags = (await context.repository?.tagsOf?.(action)) ?? []
  const spelled = tags.find((tag) => tag === `v${ref}` || `v${tag}` === ref)
  const known = SERVED_ACTIONS[action]
  const use =
    spelled ??
    (known && majorOf(ref) > majorOf(known.use) && majorOf(ref) < Number.POSITIVE_INFINITY ? known.use : undefined)
  if (!use) throw new EditRefused(`Which version of ${action} was meant by ${ref} is not known.`)
  return { use, isRefused: (own) => own === ref }
}

function isTarget(step: Step, targets: Map<string, Target>): boolean {
  const [, ref] = step.uses?.split('@') ?? []
  return ref !== undefined && targets.get(nameOf(step))?.isRefused(ref) === true
}

function nameOf({ uses }: Step): string {
  return uses?.split('@')[0] ?? ''
}

/** A commit or a branch has no number, and is left alone. */
function majorOf(ref: string): number {
  const [, major] = /^v?(\d{1,3})(?:\.\d+){0,2}$/.exec(ref) ?? []
  return major === undefined ? Number.POSITIVE_INFINITY : Number(major)
}

/** From version 4 on a name is uploaded once: jobs of a matrix that share one would fail in another way. */
function assertNoSharedName(context: FixContext, step: Step): void {
  if (nameOf(step) !== 'actions/upload-artifact') return
  const job = context.workflow().jobs.find(({ steps }) => steps.includes(step))
  const name = (step.keys.with as Record<string, unknown> | undefined)?.name
  const isMatrix = JSON.stringify(job?.keys.strategy ?? '').includes('"matrix"')
  if (isMatrix && !String(name).includes('${{')) {
    throw new EditRefused(
      'Since version 4 a name is uploaded once, and the jobs of the matrix share one: give each its own.',
    )
  }
}
