/** What a person may say was wrong with how an issue was judged. */
export const CORRECTION_KINDS = [
  /** Its events are not one problem, or it is the same problem as another issue. */
  'wrong_group',
  /** Nothing is wrong: nobody has to do anything. */
  'not_a_problem',
  'wrong_cause',
  'wrong_severity',
  /** The proposed fix, as a person would have written it. */
  'better_patch',
] as const

export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

export interface Correction {
  kind: CorrectionKind
  /** The severity, or the cause in one sentence, that it should have been. */
  value: string | null
  note: string
  /** Unified diff. */
  patch: string | null
}
