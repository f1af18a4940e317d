import { ExternalError } from '../../src/domain/errors.ts'
import type { ServiceState } from '../../src/domain/service-state.ts'
import type { RestartOptions, Service } from '../../src/services/service.ts'
import { type EffectState, StaleTargetError } from '../../src/targets/target.ts'
import type { FakeTarget } from './fake-target.ts'

/** Something that runs in memory, records how often it was started anew, and is as ill as told. It outlives the server of a test. */
export class FakeService implements Service {
  readonly name: string
  readonly group: string
  readonly done = new Set<string>()
  state: Omit<ServiceState, 'generation'> = { health: 'well', reason: 'It answers.' }
  generation = 1
  restarts = 0
  /** Whether a restart makes it well. */
  isMended = true
  failing = ''
  isSeen = true
  canFind = true
  /** Its releases, which count its generations then. */
  readonly target?: FakeTarget

  constructor(name = 'shop/worker', group = 'shop', target?: FakeTarget) {
    this.name = name
    this.group = group
    if (target) this.target = target
  }

  fall(symptom: NonNullable<ServiceState['symptom']> = 'unresponsive'): void {
    this.state = { health: 'ill', symptom, reason: 'It answers 500.' }
  }

  async look(): Promise<ServiceState> {
    if (!this.isSeen) throw new ExternalError('Nobody can see it.')
    return { ...this.state, generation: await this.#now() }
  }

  async restart({ key, generation }: RestartOptions): Promise<void> {
    if (this.done.has(key)) return
    if (generation !== (await this.#now())) throw new StaleTargetError('It moved on.')
    if (this.failing) throw new ExternalError(this.failing)
    this.done.add(key)
    this.restarts += 1
    this.generation += 1
    if (this.target) this.target.now = { ...this.target.now, generation: this.target.now.generation + 1 }
    if (this.isMended) this.state = { health: 'well', reason: 'It answers.' }
  }

  async find(key: string): Promise<EffectState> {
    if (!this.canFind) return 'unknown'
    return this.done.has(key) ? 'done' : 'absent'
  }

  async #now(): Promise<string> {
    return String(this.target ? (await this.target.state()).generation : this.generation)
  }
}
