/** What a remedy declares of itself. */
export interface RemedyFact {
  kind: RemedyKind
  /** There is an action that takes it back. */
  isReversible: boolean
  /** Done twice it does no harm. */
  isReplaySafe: boolean
}

/** Attempts on one issue before a person is asked, by kind of remedy. */
export const ATTEMPTS_MAX = { code: 2, ci: 1, job: 3, tool: 3, service: 2 } as const
export type RemedyKind = keyof typeof ATTEMPTS_MAX

/** No key can raise it: attempts on one issue, whatever the configuration says. */
export const ATTEMPTS_HARD_MAX = 5

/** Every action on what runs that there is, in the order in which they are tried. */
export const REMEDY_IDS = ['restart', 'rollback-release'] as const
export type RemedyId = (typeof REMEDY_IDS)[number]
