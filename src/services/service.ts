import type { ServiceState } from '../domain/service-state.ts'
import type { EffectState, Target } from '../targets/target.ts'

/**
 * Something that runs and can be started anew.
 * Every method may throw an `ExternalError`: it could not be seen or done, in the words of whoever was asked.
 */
export interface Service {
  /** Names exactly one, as `shop` or `shop/worker`. */
  readonly name: string
  /** Services that share something: when many of them fail at once, that is at fault. */
  readonly group: string
  /** How it is now. */
  look(): Promise<ServiceState>
  /**
   * Starts it anew. Refused with a `StaleTargetError` when the generation moved on. `key` names the effect: the same key a second
   * time is no second restart.
   */
  restart(options: RestartOptions): Promise<void>
  /** Whether the restart named `key`, decided on for this generation, happened. `unknown`: a person must look. */
  find(key: string, generation: string): Promise<EffectState>
  /** Where releases of it are put out, where Prunella does that. */
  readonly target?: Target
}

export interface RestartOptions {
  key: string
  generation: string
  signal: AbortSignal
}

/** What a service is given besides its configuration. */
export interface ServiceDeps {
  name: string
  group: string
  /** Where the operator's commands run. */
  dir: string
  /** The environment that they start from. */
  env: Record<string, string>
}
