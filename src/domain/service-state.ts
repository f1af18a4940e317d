/**
 * How something that runs is, as far as a look at it tells. `starting`: it is coming up, or a release is being put out. `stopped`: a person
 * ended it, and it stays so.
 */
export type ServiceHealth = 'well' | 'ill' | 'starting' | 'stopped'

/** How it is ill: it runs and does not answer, or it ends again and again. */
export type Symptom = 'unresponsive' | 'crash_loop'

export interface ServiceState {
  health: ServiceHealth
  /** While it is ill. */
  symptom?: Symptom
  /** One sentence. */
  reason: string
  /** Another one after each change of it: what is decided about one generation is done to no other. */
  generation: string
}
