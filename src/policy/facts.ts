import type { Action } from '../domain/decision.ts'
import type { FixRecord } from '../domain/lesson.ts'
import type { ServiceHealth } from '../domain/service-state.ts'
import type { Severity } from '../domain/severity.ts'
import type { SourceKind } from '../domain/source-kind.ts'
import type { Label } from './labels.ts'
import type { PatchVerdict } from './patch/judge.ts'
import type { Policy } from './policy.ts'
import type { RemedyFact } from './remedies.ts'

/** A fact that could not be read. Gates that need it do not open. */
export const UNREADABLE = 'unreadable'
export type Readable<T> = T | typeof UNREADABLE

/** Everything a decision is made from, and nothing else: the same facts always give the same decision. */
export interface Facts {
  action: Action
  nowMs: number
  policy: Policy
  killSwitch: Readable<{ engaged: boolean; reason: string }>
  /** Whether the circuit breaker of the project's deploys is closed. */
  breaker: Readable<{ open: boolean; reason: string }>
  /** Kinds of the sources that told of the failure; empty when none is known. */
  sources: readonly SourceKind[]
  /** `engine`: the program's own doing, as what a canary of its own shows for the first time. */
  origin: 'outside' | 'engine'
  /** Of the ticket in a tracker; absent where there is none. */
  labels?: Readable<readonly Label[]>
  /** By rules. */
  severity: Severity
  /** Who named the cause; absent while nobody has. */
  diagnosedBy?: 'rules' | 'model'
  /** By a model; absent where none was asked. It can take autonomy away, never add to it. */
  modelSeverity?: Severity
  /** What would be changed, as people name it. */
  service: string
  remedy: RemedyFact
  /** Attempts on the issue that have ended since it was last opened. */
  attemptsEnded: number
  /** When each fix of the issue was promoted after which it came back, oldest first. */
  brokenFixesMs?: readonly number[]
  /** Of what runs; absent where code is healed. */
  runtime?: Readable<RuntimeFacts>
  /** When each automatic deploy of the project in the last hour started. */
  autoDeploysMs: Readable<readonly number[]>
  /** Result of the project's own tests on the patch; null before there is one. */
  tests: TestsFact | null
  /** What the fix changes, by path in the repository; empty before there is one. */
  files: readonly string[]
  /** What may become of the patch by what it changes; null before there is one. */
  patch?: Readable<PatchFact> | null
  /** How sure the repair is of its choice; null before there is one. */
  confidence: number | null
  /** What became of fixes of its kind for the same cause; absent while there is no fix. */
  record?: Readable<FixRecord>
  /** Whether the fix brings a test of its own. */
  hasTestInFix: boolean
  /** Whether anybody can send events with the project's key. */
  isPublicSource: boolean
  /** What the project offers. */
  hasRepository: boolean
  hasTarget: boolean
  /** A person's answer to exactly this plan. */
  isApproved: boolean
}

/** `red_before`: no worse than before the patch, but not green either. */
export type TestsFact = 'green' | 'red_before' | 'worse' | 'not_run'

export interface PatchFact {
  verdict: PatchVerdict
  /** The strictest rule that fired, and where; '' when none did. */
  reason: string
}

/** One action on a service. */
export interface PastRecovery {
  remedy: string
  startedMs: number
}

export interface RuntimeFacts {
  health: ServiceHealth
  /** The remedy that is thought of. */
  remedy: string
  /** What was done to the service in the last hours, oldest first. */
  recoveries: readonly PastRecovery[]
  /** Services that share something: how many, how many of them are not known to be well, and on how many others something is being done. */
  group: { name: string; members: number; unhealthy: number; inHand: number }
}
