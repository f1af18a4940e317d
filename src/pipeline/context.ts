import type { Diagnoser } from '../diagnosers/diagnoser.ts'
import type { SourceKind } from '../domain/source-kind.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { RedactOutbound } from '../lib/redact/redact-outbound.ts'
import type { Notifier } from '../notifiers/notifier.ts'
import type { PatchJudgement } from '../policy/patch/judge.ts'
import type { Policy } from '../policy/policy.ts'
import type { Remedy } from '../remedies/remedy.ts'
import type { FixBranches } from '../repair/branch.ts'
import type { RepairReport, RepairRequest } from '../repair/repair.ts'
import type { Service } from '../services/service.ts'
import type { Database, Sql } from '../store/database.ts'
import type { Target } from '../targets/target.ts'
import type { Tracker } from '../trackers/tracker.ts'
import type { Analyst } from './analysis/analyst.ts'
import type { Pipelines } from './ci/settings.ts'
import type { Failpoint } from './failpoint.ts'
import type { Submission } from './ingest.ts'
import type { Ground } from './judge-diff.ts'
import type { KillSwitch } from './kill-switch.ts'

/** What a stage may use. Made in one place, `app.ts`; tests hand in their own clock, repair or target. */
export interface PipelineContext {
  db: Database
  clock: Clock
  logger: Logger
  killSwitch: KillSwitch
  failpoint: Failpoint
  diagnosers: readonly Diagnoser[]
  /** Who is asked for causes that no rule knows; absent where no model is configured. */
  analyst?: Analyst | undefined
  notifiers: readonly Notifier[]
  trackers: Trackers
  /** Whether a self-check looks at what a project logs. */
  isSelfChecked?(projectId: number): boolean
  /** Takes out what must not leave the process. */
  redactOutbound: RedactOutbound
  repair: Repair
  branches: FixBranches
  /** What may become of a patch, by the trees that git makes of it. */
  judgeDiff(diff: string, ground: Ground): Promise<PatchJudgement>
  /** Of a source adapter, by its id; undefined for one that is not known any more. */
  sourceKind(source: string): SourceKind | undefined
  project(id: number): Project
  /** Actions on what runs, in the order in which they are tried. */
  remedies: readonly Remedy[]
  /** Into the line: resolves when it is committed. The same events again count once. */
  submit(submission: Submission): Promise<void>
  limits: { debounceMs: number; approvalTtlMs: number; escalationTimeoutMs: number; confirmMs: number }
  /** Where people open the page. */
  publicUrl?: string | undefined
}

/** Where tickets go. */
export interface Trackers {
  /** Of a project; undefined where nothing is filed. */
  of(projectId: number): Tracker | undefined
  /** By its place; undefined for one that left the configuration. */
  at(place: string): Tracker | undefined
  all: readonly Tracker[]
}

export type Repair = (
  request: RepairRequest,
  options: { project: Project; signal: AbortSignal; onStep(step: RepairStep): void },
) => Promise<RepairReport>

export interface RepairStep {
  step: 'reproduced' | 'patched' | 'tested'
  reason: string
}

/** A project as the line sees it. */
export interface Project {
  id: number
  name: string
  policy: Policy
  /** Whether its key is in pages, where anybody can read it. */
  isPublicSource: boolean
  hasRepository: boolean
  hasTarget: boolean
  repo?: string
  test?: string
  run?: string
  target?: Target
  /** What runs and may be started anew: the app of the target, and what the configuration names. */
  services: readonly Service[]
  pipelines?: Pipelines
  /** Text of a file as committed, by its path in the repository; undefined for anything that is not in it. */
  readSource(path: string): Promise<string | undefined>
  verification: { requestsMin: number; durationMinMs: number; timeoutMs: number; pollMs: number }
}

/** What a stage is told of the job that runs it. */
export interface StageRun {
  /** Aborts when the lease is lost, the server stops or the kill switch is engaged. */
  signal: AbortSignal
  /** Aborts as soon as the server is asked to stop. An effect is not cut short by it; what changes nothing ends. */
  stopping: AbortSignal
  /** Throws when another worker has taken the job over: asked right before an effect. */
  assertLeaseHeld(): Promise<void>
  /** A transaction that stands only while the job is held: everything that a stage writes on its way. */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>
}
