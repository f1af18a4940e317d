import type { ServiceState } from '../../domain/service-state.ts'
import { type CopyState, StaleTargetError, type Target, type TargetState, type Upkeep } from '../../targets/target.ts'
import type { Service } from '../service.ts'

/** So often a copy may end within five minutes before it is called a loop. */
const CRASHES_MAX = 3

/** The app that a target keeps running, as a service. */
export function supervisedService(
  { name, group }: { name: string; group: string },
  { target, upkeep }: { target: Target; upkeep: Upkeep },
): Service {
  return {
    name,
    group,
    target,
    async look() {
      const [state, copies] = [await target.state(), await upkeep.copies()]
      return { ...judge(state, copies), generation: String(state.generation) }
    },
    restart({ key, generation, signal }) {
      if (!/^\d+$/.test(generation)) throw new StaleTargetError(`${name} has no generation ${generation}.`)
      return upkeep.restart({ key, generation: Number(generation), signal })
    },
    find: (key) => target.find(key),
  }
}

/** Some copy that is ill is enough; but what is on its way is let arrive. */
function judge({ phase }: TargetState, copies: readonly CopyState[]): Omit<ServiceState, 'generation'> {
  if (phase !== 'stable') return { health: 'starting', reason: 'A release is being put out or taken back.' }
  if (copies.length === 0) return { health: 'starting', reason: 'No copy of the app runs yet.' }
  const looping = copies.find(({ status, restarts }) => status !== 'ready' && restarts >= CRASHES_MAX)
  if (looping) {
    const reason = `A copy of release ${looping.release} ended ${looping.restarts} times in five minutes.`
    return { health: 'ill', symptom: 'crash_loop', reason }
  }
  const silent = copies.filter(({ status, isHealthy }) => status === 'ready' && !isHealthy)
  if (silent.length > 0) {
    const reason = `${silent.length} of ${copies.length} copies of release ${silent[0]!.release} fail their health checks.`
    return { health: 'ill', symptom: 'unresponsive', reason }
  }
  const coming = copies.filter(({ status }) => status !== 'ready')
  if (coming.length > 0)
    return { health: 'starting', reason: `${coming.length} of ${copies.length} copies are coming up.` }
  return { health: 'well', reason: `All ${copies.length} copies of the app serve.` }
}
