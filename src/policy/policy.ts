import { SEVERITIES, type Severity } from '../domain/severity.ts'
import type { QuietHours } from './calendar.ts'

/** What people allow. Read from the configuration; a project may override any key. */
export interface Policy {
  /** 1 observe, 2 propose, 3 apply low severities after approval of the deploy, 4 deploy by itself. */
  phase: Phase
  /** Severities whose fixes may be deployed without asking, in phase 4. */
  autoDeploySeverity: readonly Severity[]
  /** Automatic deploys in any 60 minutes, per project. */
  maxAutoDeploysPerHour: number
  /** Whether a fix may be deployed by itself only when the project's whole test suite is green. */
  requireTestsPass: boolean
  /** Attempts on one issue before a person is asked. */
  attemptsMax: number
  /** Severities that are worth an attempt. */
  fixSeverity: readonly Severity[]
  /** Globs of files that are changed only with a person's approval. */
  oversight: readonly string[]
  /** Globs of files that no fix may change. */
  protected: readonly string[]
  /** How sure a repair must be of its choice to go on by itself, from 0 to 1. */
  minConfidence: number
  /** Whether a fix is deployed by itself only with a test of its own. */
  requireTestInFix: boolean
  review: 'before_deploy' | 'after_deploy'
  /** Stretches of time in which nothing is deployed. */
  freeze: readonly { fromMs: number; untilMs: number; reason: string }[]
  /** Hours in which nothing is deployed without approval. */
  quietHours: readonly QuietHours[]
  /** Same decisions, no change to the world. */
  dryRun: boolean
}

export const PHASES = [1, 2, 3, 4] as const
export type Phase = (typeof PHASES)[number]

/** No key can raise it: attempts on one issue, whatever the configuration says. */
export const ATTEMPTS_HARD_MAX = 5

/** What holds where the configuration says nothing. */
export const DEFAULT_POLICY: Omit<Policy, 'dryRun'> = {
  phase: 1,
  autoDeploySeverity: ['critical', 'high'],
  maxAutoDeploysPerHour: 5,
  requireTestsPass: true,
  attemptsMax: 2,
  fixSeverity: SEVERITIES,
  oversight: [],
  protected: [],
  minConfidence: 0,
  requireTestInFix: false,
  review: 'after_deploy',
  freeze: [],
  quietHours: [],
}
