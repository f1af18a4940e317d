import type { Activity } from '../domain/activity.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import { markingLogger } from '../lib/reporting.ts'
import type { SelfCheckConfig } from './config.ts'
import { createOwnLog } from './own-log.ts'
import { type Role, rolesOf } from './role.ts'
import { SELF_CHECK_JOB } from './self-check.ts'

/** Which services are checked, and the log of the program, which a check may look at as well. */
export interface SelfCheckSetUp {
  roles: Role[]
  isSelfChecked(projectId: number): boolean
  /** What our own log has held since it was asked last. */
  ownLines(): Activity[]
  logger: Logger
}

interface Configured {
  selfCheck?: SelfCheckConfig | undefined
  projects: Parameters<typeof rolesOf>[1]
}

/** `reportingJobs` are those that ask and report, besides the check: what is logged about them is no news for a check. */
export function setUpSelfCheck(
  { selfCheck, projects }: Configured,
  { clock, logger, reportingJobs }: { clock: Clock; logger: Logger; reportingJobs: readonly string[] },
): SelfCheckSetUp {
  const roles = rolesOf(selfCheck, projects)
  const isSelfChecked = (projectId: number): boolean => roles.some((role) => role.projectId === projectId)
  if (roles.length === 0) return { roles, isSelfChecked, ownLines: () => [], logger }
  const own = selfCheck?.ownLog ? createOwnLog(logger, () => clock.nowMs()) : undefined
  const isReporting = ({ kind }: Record<string, unknown>): boolean =>
    kind === SELF_CHECK_JOB || reportingJobs.some((job) => job === kind)
  return {
    roles,
    isSelfChecked,
    ownLines: own?.take ?? (() => []),
    logger: markingLogger(own?.logger ?? logger, isReporting),
  }
}
