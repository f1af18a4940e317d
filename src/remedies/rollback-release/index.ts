import { ExternalError } from '../../domain/errors.ts'
import type { Service } from '../../services/service.ts'
import { StaleTargetError, type Target } from '../../targets/target.ts'
import type { Plan, Remedy } from '../remedy.ts'

/** Lets the release run again that ran before the last one was put out. */
export const rollbackRelease: Remedy = {
  id: 'rollback-release',
  title: 'Let the release before the last one run again',
  fact: { kind: 'service', isReversible: true, isReplaySafe: true },
  effect: 'rollback',
  deadlineMs: 120_000,
  async plan(service, { generation }) {
    const state = await service.target?.state()
    if (!state) return { unfit: `Releases of ${service.name} are not put out here.` }
    const { stable, previous } = state
    if (stable === null || previous === null) return { unfit: `${service.name} has no earlier release to go back to.` }
    const summary = `Take release ${stable} of ${service.name} back: ${previous} runs again.`
    return { remedy: 'rollback-release', service: service.name, generation, before: { release: stable }, summary }
  },
  async apply(service, plan, { key, signal }) {
    const target = targetOf(service)
    const { generation, stable } = await target.state()
    const isCurrent = String(generation) === plan.generation && stable === plan.before.release
    if (!isCurrent)
      throw new StaleTargetError(`Another release of ${service.name} runs than the one that was to be taken back.`)
    await target.rollback(plan.before.release!, { key, signal })
  },
  find: (service, _, key) => targetOf(service).find(key),
  async undo(service, plan, { key, signal }) {
    const target = targetOf(service)
    const { generation, stable } = await target.state()
    if (stable === plan.before.release) return
    const release = await target.prepareRelease(plan.before.release!)
    await target.startCanary(release, { key: canaryKey(key), generation, signal })
    await target.promote(release.release, { key, signal })
  },
  findUndo: (service, plan, key) => findUndo(targetOf(service), plan, key),
}

async function findUndo(target: Target, { before }: Plan, key: string): Promise<'done' | 'absent' | 'unknown'> {
  if ((await target.state()).stable === before.release) return 'done'
  // A canary of it that stands there is promoted by doing the rest again: each step has a key of its own.
  return target.find(key)
}

const canaryKey = (key: string): string => `${key}:canary`

function targetOf({ name, target }: Service): Target {
  if (!target) throw new ExternalError(`Releases of ${name} are not put out here.`)
  return target
}
