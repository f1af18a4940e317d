import type { Level } from '../domain/decision.ts'
import { SEVERITIES, type Severity } from '../domain/severity.ts'
import type { SourceKind } from '../domain/source-kind.ts'
import type { QuietHours } from './calendar.ts'

/** What people allow. Read from the configuration; a project may override any key. */
export interface Policy {
  /** The master switch. */
  enabled: boolean
  /** 1 observe, 2 propose, 3 apply low severities after approval of the deploy, 4 deploy by itself. */
  phase: Phase
  /** Highest level on each track, whatever the other keys say. */
  codeLevelMax: Level
  runtimeLevelMax: Level
  /** Highest level on the word of a kind of source. It lowers what the kind allows, and never raises it. */
  sourceLevelMax: Readonly<Partial<Record<SourceKind, Level>>>
  /** Whether nothing is done before a person has given consent on the ticket. */
  requireConsent: boolean
  /** Severities whose fixes may be deployed without asking, in phase 4. */
  autoDeploySeverity: readonly Severity[]
  /** Automatic deploys in any 60 minutes, per project. */
  maxAutoDeploysPerHour: number
  /** Whether a fix may be deployed by itself only when the project's whole test suite is green. */
  requireTestsPass: boolean
  /** Fixes of one issue that did not last before it is left to people for a while. */
  brokenFixesMax: number
  brokenFixesCooldownMs: number
  /** Actions on what runs that may be thought of, by the id of the remedy. */
  remedies: readonly string[]
  /** The same remedy on the same service in any 60 minutes. */
  maxRecoveriesPerHour: number
  /** Wait after the first of several actions on a service; doubled after each, up to the longest. */
  coolDownMs: number
  coolDownMaxMs: number
  /** Share of a group on which something may be done at once; one at a time is always allowed. */
  groupShareMax: number
  /** Share of a group that may be unhealthy: above it what they share is at fault. One alone never is. */
  unhealthyShareMax: number
  /** Attempts on one issue before a person is asked; those of the remedy when absent. */
  attemptsMax?: number
  /** Severities that are worth an attempt. */
  fixSeverity: readonly Severity[]
  /** Globs of files and services that are changed only with a person's approval. */
  oversight: readonly string[]
  /** Globs of files and services that are never changed. */
  protected: readonly string[]
  /** How sure a repair must be of its choice to go on by itself, from 0 to 1. */
  minConfidence: number
  /** Share of earlier fixes of the same kind that must have held for the next to go on by itself, from 0 to 1. */
  minHeld: number
  /** Whether a fix is deployed by itself only with a test of its own. */
  requireTestInFix: boolean
  review: 'before_deploy' | 'after_deploy'
  /** Stretches of time in which nothing is deployed. */
  freeze: readonly { fromMs: number; untilMs: number; reason: string }[]
  /** Hours in which nothing is deployed without approval. */
  quietHours: readonly QuietHours[]
  /** Whether reversible actions on what runs go on in both. */
  recoverInFreeze: boolean
  /** Same decisions, no change to the world. */
  dryRun: boolean
}

export const PHASES = [1, 2, 3, 4] as const
export type Phase = (typeof PHASES)[number]

/** What holds where the configuration says nothing. */
export const DEFAULT_POLICY: Omit<Policy, 'dryRun'> = {
  enabled: true,
  phase: 1,
  codeLevelMax: 'autonomous',
  runtimeLevelMax: 'report',
  sourceLevelMax: {},
  requireConsent: false,
  autoDeploySeverity: ['critical', 'high'],
  maxAutoDeploysPerHour: 5,
  brokenFixesMax: 3,
  brokenFixesCooldownMs: 86_400_000,
  remedies: ['restart'],
  maxRecoveriesPerHour: 3,
  coolDownMs: 10_000,
  coolDownMaxMs: 300_000,
  groupShareMax: 0.1,
  unhealthyShareMax: 0.4,
  requireTestsPass: true,
  fixSeverity: SEVERITIES,
  oversight: [],
  protected: [],
  minConfidence: 0,
  minHeld: 0.5,
  requireTestInFix: false,
  review: 'after_deploy',
  freeze: [],
  quietHours: [],
  recoverInFreeze: false,
}
