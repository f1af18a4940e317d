import { agentTimeout } from './agent-timeout.ts'
import { apiErrors } from './api-errors.ts'
import { costAnomaly } from './cost-anomaly.ts'
import type { PatternDetector, SubjectDetector } from './detector.ts'
import { everyCycle } from './every-cycle.ts'
import { intermittent } from './intermittent.ts'
import { noProgress } from './no-progress.ts'
import { oneOff } from './one-off.ts'
import { steadyBeat } from './steady-beat.ts'
import { worktreeFailure } from './worktree-failure.ts'

/** Of problems: a file beside this one and a line here. The first that answers is believed. */
export const PATTERN_DETECTORS: readonly PatternDetector[] = [
  oneOff,
  everyCycle,
  worktreeFailure,
  apiErrors,
  agentTimeout,
  steadyBeat,
  intermittent,
]

/** Of what is done for one subject. */
export const SUBJECT_DETECTORS: readonly SubjectDetector[] = [noProgress, costAnomaly]
