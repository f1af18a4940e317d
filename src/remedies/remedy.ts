import type { ServiceState } from '../domain/service-state.ts'
import type { EffectAction } from '../policy/floor.ts'
import type { RemedyFact, RemedyId } from '../policy/remedies.ts'
import type { Service } from '../services/service.ts'
import type { EffectOptions, EffectState } from '../targets/target.ts'

/**
 * One kind of action on what runs. It is only reached through `apply.ts`, with a decision. A new one is a folder, and a line in the
 * registry; the shared suite holds it to what is promised here.
 */
export interface Remedy {
  readonly id: RemedyId
  /** One sentence for people. */
  readonly title: string
  /** What the policy weighs. */
  readonly fact: RemedyFact
  readonly effect: EffectAction
  /** So long after it a service may take to be well; then it did not help. */
  readonly deadlineMs: number
  /**
   * The precondition, and what was found: a plan is good for this one service in this one generation. A sentence says why the remedy does not fit.
   * Changes nothing.
   */
  plan(service: Service, state: ServiceState): Promise<Plan | { unfit: string }>
  /** Refused with a `StaleTargetError` when the generation moved on, and then nothing was changed. Done twice it has one effect. */
  apply(service: Service, plan: Plan, options: EffectOptions): Promise<void>
  /** Whether the effect named `key` happened. */
  find(service: Service, plan: Plan, key: string): Promise<EffectState>
  /** Brings back what the plan found. Absent where nothing that anybody wants back is lost. */
  undo?(service: Service, plan: Plan, options: EffectOptions): Promise<void>
  findUndo?(service: Service, plan: Plan, key: string): Promise<EffectState>
}

/** JSON-serialisable: kept with the intent. */
export interface Plan {
  remedy: RemedyId
  /** Name of the service. */
  service: string
  generation: string
  /** What `undo` brings back. */
  before: { release: string | null }
  /** One sentence: what would be done. */
  summary: string
}
