import type { CheckedSubject, FindingKind, FindingSeverity } from '../../domain/finding.ts'
import type { Pattern } from '../pattern.ts'

/** Says of a problem that comes back what it is. The first one that answers is believed. */
export interface PatternDetector {
  id: string
  examples: readonly { is: boolean; pattern: Partial<Pattern> }[]
  judge(pattern: Pattern): Judgement | undefined
}

export interface Judgement {
  severity: FindingSeverity
  /** In the brackets behind the severity: no sentence, and no text of the log. */
  reason: string
}

/** Finds what no line of a log says: that work on one subject goes wrong. */
export interface SubjectDetector {
  id: string
  examples: readonly { is: boolean; subject: Partial<CheckedSubject>; limits: SubjectLimits }[]
  judge(subject: CheckedSubject, limits: SubjectLimits): SubjectJudgement | undefined
}

export interface SubjectLimits {
  minRepeat: number
  costThresholdUsd: number
}

export interface SubjectJudgement extends Judgement {
  kind: FindingKind
  pattern: string
  occurrences: number
  firstSeenMs: number
}
