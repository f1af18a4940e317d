import { ExternalError } from '../../src/domain/errors.ts'
import {
  StaleTargetError,
  type Target,
  type TargetExposure,
  type TargetHealth,
  type TargetState,
} from '../../src/targets/target.ts'

/** A place to deploy to that lives in memory, records what is done to it, and fails on request. It outlives the server of a test. */
export class FakeTarget implements Target {
  readonly id = 'fake'
  readonly calls: string[] = []
  readonly done = new Set<string>()
  now: TargetState = { generation: 1, stable: 'old', canary: null, previous: null, phase: 'stable' }
  canHealth: TargetHealth = { healthy: true, reason: 'It answers.', restarts: 0 }
  exposures = new Map<string, TargetExposure>()
  /** Names of the methods that fail, with the reason. */
  failing = new Map<'startCanary' | 'promote' | 'rollback', string>()
  canFind = true

  async start(): Promise<void> {}
  async close(): Promise<void> {}
  async stop(): Promise<void> {}

  async state(): Promise<TargetState> {
    return { ...this.now }
  }

  async prepareRelease(commit: string) {
    return { release: commit, commit, dir: '/nowhere' }
  }

  async startCanary(
    { release }: { release: string },
    { key, generation }: { key: string; generation: number },
  ): Promise<void> {
    if (this.done.has(key)) return
    if (generation !== this.now.generation) throw new StaleTargetError('The target moved on.')
    this.calls.push(`canary ${release}`)
    this.#failIf('startCanary')
    this.done.add(key)
    this.now = { ...this.now, generation: generation + 1, canary: release, phase: 'canary' }
  }

  async promote(release: string, { key }: { key: string }): Promise<void> {
    if (this.done.has(key)) return
    this.calls.push(`promote ${release}`)
    this.#failIf('promote')
    this.done.add(key)
    this.now = {
      generation: this.now.generation + 1,
      stable: release,
      canary: null,
      previous: this.now.stable,
      phase: 'stable',
    }
  }

  async rollback(release: string, { key }: { key: string }): Promise<void> {
    if (this.done.has(key)) return
    this.calls.push(`rollback ${release}`)
    this.#failIf('rollback')
    this.done.add(key)
    const { generation, stable, previous } = this.now
    const before = release === stable && previous !== null ? { stable: previous, previous: null } : {}
    this.now = { ...this.now, ...before, generation: generation + 1, canary: null, phase: 'stable' }
  }

  async find(key: string): Promise<'done' | 'absent' | 'unknown'> {
    if (!this.canFind) return 'unknown'
    return this.done.has(key) ? 'done' : 'absent'
  }

  async health(): Promise<TargetHealth> {
    return this.canHealth
  }

  async exposure(release: string): Promise<TargetExposure | undefined> {
    return this.exposures.get(release)
  }

  serve(release: string, requests: number, allErrors = 0): void {
    this.exposures.set(release, { requests, allRequests: requests, allErrors })
  }

  #failIf(method: 'startCanary' | 'promote' | 'rollback'): void {
    const reason = this.failing.get(method)
    if (reason) throw new ExternalError(reason)
  }
}
