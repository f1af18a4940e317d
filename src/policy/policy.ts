import type { Severity } from '../domain/severity.ts'

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
  /** Same decisions, no change to the world. */
  dryRun: boolean
}

export const PHASES = [1, 2, 3, 4] as const
export type Phase = (typeof PHASES)[number]

/** No key can raise it: attempts on one issue, whatever the configuration says. */
export const ATTEMPTS_HARD_MAX = 5
