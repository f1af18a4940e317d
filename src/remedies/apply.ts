import type { Decision } from '../domain/decision.ts'
import { assert } from '../domain/errors.ts'
import type { ServiceState } from '../domain/service-state.ts'
import type { Service } from '../services/service.ts'
import type { EffectOptions } from '../targets/target.ts'
import type { Plan, Remedy } from './remedy.ts'

/** The plan of a remedy for exactly one service, or why there is none. */
export function planRemedy(
  remedy: Remedy,
  { service, state }: { service: Service; state: ServiceState },
): Promise<Plan | { unfit: string }> {
  assertNamesOne(service)
  return remedy.plan(service, state)
}

/** The only door to what a remedy does. Without a decision that allows this very plan nothing is done. */
export async function applyRemedy(
  remedy: Remedy,
  { service, plan, decision, ...options }: EffectOptions & { service: Service; plan: Plan; decision: Decision },
): Promise<void> {
  assertIsFor(remedy, service, plan)
  assertAllowed(decision)
  await remedy.apply(service, plan, options)
}

/** Takes back what an allowed plan did. It needs no decision of its own: who allowed the way allowed the way back. */
export async function undoRemedy(
  remedy: Remedy,
  { service, plan, ...options }: EffectOptions & { service: Service; plan: Plan },
): Promise<void> {
  assertIsFor(remedy, service, plan)
  await remedy.undo?.(service, plan, options)
}

function assertAllowed({ action, verdict, dryRun }: Decision): void {
  assert(action === 'recover' && verdict === 'allow' && !dryRun, 'a remedy is applied by a decision that allows it')
}

function assertIsFor(remedy: Remedy, service: Service, plan: Plan): void {
  assertNamesOne(service)
  assert(plan.service === service.name && plan.remedy === remedy.id, `the plan is for ${remedy.id} of ${service.name}`)
}

/** Nothing, a pattern or a list would be everything. */
function assertNamesOne({ name }: Service): void {
  assert(/^[a-z0-9][\w.-]*(\/[\w.@-]+)?$/i.test(name), `"${name}" names exactly one service`)
}
