import type { CanaryHealth, Exposure } from '../domain/verification.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'

/**
 * A place where releases run and that can take a new one step by step.
 * Every method may throw an `ExternalError`: the place did not do it, in its own words.
 */
export interface Target {
  /** The kind, as `process`. */
  readonly id: string
  /** Sees to it that the app runs, and goes on seeing to it. Resolves when the app serves. */
  start(): Promise<void>
  /** Lets go: whatever runs, runs on. */
  close(): Promise<void>
  /** Ends what the target itself keeps running, and leaves no process behind. */
  stop(): Promise<void>
  /** What runs now. `generation` grows with every change and is what `startCanary` compares and sets. */
  state(): Promise<TargetState>
  /** Makes a checkout of a commit of the live repository, whose files stay as they are, to be given to `startCanary`. */
  prepareRelease(commit: string): Promise<ReleaseSource>
  /**
   * Puts `release` beside the one that runs; resolves when it takes its share of the traffic.
   * Refused with a `StaleTargetError` when the generation moved on.
   * `key` names the effect: the same key a second time is no second deploy.
   */
  startCanary(release: ReleaseSource, options: { key: string; generation: number; signal: AbortSignal }): Promise<void>
  /** Replaces the rest. Refused with a `StaleTargetError` when the canary is another one. The same key a second time does nothing. */
  promote(release: string, options: EffectOptions): Promise<void>
  /**
   * Takes `release` back, as canary or after its promotion: then what ran before runs again. Does nothing when it
   * does not run, so that a rollback after a failed deploy cannot hit an earlier, good release. The same key a second
   * time does nothing.
   */
  rollback(release: string, options: EffectOptions): Promise<void>
  /** Whether the effect named `key` happened. `unknown` is an honest answer: the caller then asks a person. */
  find(key: string): Promise<EffectState>
  /** Health of the canary right now; of what runs when there is no canary. */
  health(): Promise<TargetHealth>
  /**
   * How much each release was used since it started; undefined if the target cannot tell.
   * `route` as `GET /cart/:id`: `requests` are then those that reached it.
   */
  exposure(release: string, route?: string): Promise<TargetExposure | undefined>
  /** Of a target that keeps the app running itself. */
  readonly upkeep?: Upkeep
}

/** What is kept running, and can be started anew. */
export interface Upkeep {
  copies(): Promise<CopyState[]>
  /**
   * Starts copies anew, one after the other: those that are not well, or all when every one seems to be. Resolves when they serve. Refused with a
   * `StaleTargetError` when the generation moved on. The same key a second time does nothing.
   */
  restart(options: EffectOptions & { generation: number }): Promise<void>
}

/** One process of the app. */
export interface CopyState {
  release: string
  status: 'starting' | 'ready' | 'down' | 'draining' | 'ended'
  /** Answers its health checks, as far as is known. */
  isHealthy: boolean
  /** How often it ended within the last minutes. */
  restarts: number
}

export interface EffectOptions {
  key: string
  /** Stops waiting. What the target has begun, it ends or takes back by itself. */
  signal: AbortSignal
}

export type EffectState = 'done' | 'absent' | 'unknown'

export interface ReleaseSource {
  /** What the app reports as its release. */
  release: string
  /** A checkout of the release's commit, kept by the target for as long as the release may run. */
  dir: string
  commit: string
  /** For the operator's own scripts. */
  branch?: string
  ticket?: string
}

export interface TargetState {
  generation: number
  stable: string | null
  canary: string | null
  /** What a rollback after a promotion would go back to. */
  previous: string | null
  phase: 'stable' | 'canary' | 'promoting' | 'rolling_back'
}

export type TargetHealth = CanaryHealth

export type TargetExposure = Pick<Exposure, 'requests' | 'allRequests' | 'allErrors'> & {
  /** Those of `requests` that failed; absent when not counted. */
  errors?: number
  /** 95 of 100 requests (to the route, if one was given) were answered within this time; absent when not measured. */
  p95Ms?: number
}

/** The target changed between the decision and the effect. */
export class StaleTargetError extends Error {
  override name = 'StaleTargetError'
}

/** What a target is given besides its configuration. */
export interface TargetDeps {
  /** Name of the project: fit for a folder. */
  project: string
  /** The live checkout: read, never written. */
  repo: string
  /** Of the server; the target keeps its own things in `targets/<project>`. */
  dataDir: string
  /** The environment that the operator's commands start from. */
  env: Record<string, string>
  clock: Clock
  logger: Logger
}
