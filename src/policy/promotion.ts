import type { TrackRecord } from '../domain/track-record.ts'
import type { Phase } from './policy.ts'

/** One thing that the next phase asks for. */
export interface Criterion {
  what: string
  have: number
  /** At least so much. */
  need: number
  unit: 'count' | '%'
  isMet: boolean
}

/** Fewer say nothing about the next ones. */
const DIAGNOSED_MIN = 20
const ANSWERED_MIN = 10
const DEPLOYED_MIN = 20
const EXPLAINED_PERCENT_MIN = 50
const APPROVED_PERCENT_MIN = 80
const KEPT_PERCENT_MIN = 95

/** What speaks for raising the phase, and what is missing. It only says so: to raise it stays with people. None in the last phase. */
export function promotionCriteria(phase: Phase, record: TrackRecord): Criterion[] {
  return CRITERIA[phase](record)
}

const CRITERIA: { readonly [P in Phase]: (record: TrackRecord) => Criterion[] } = {
  1: ({ diagnosed, explained }) => [
    atLeast('issues diagnosed', diagnosed, DIAGNOSED_MIN),
    share('of them explained by a rule', explained, diagnosed, EXPLAINED_PERCENT_MIN),
  ],
  2: ({ answered, approved }) => [
    atLeast('proposed fixes that a person answered', answered, ANSWERED_MIN),
    share('of them approved', approved, answered, APPROVED_PERCENT_MIN),
  ],
  3: ({ deployed, kept }) => [
    atLeast('approved fixes that were deployed and watched', deployed, DEPLOYED_MIN),
    share('of them kept, and the failure did not come back', kept, deployed, KEPT_PERCENT_MIN),
  ],
  4: () => [],
}

function atLeast(what: string, have: number, need: number): Criterion {
  return { what, have, need, unit: 'count', isMet: have >= need }
}

/** Of nothing there is no share. */
function share(what: string, part: number, whole: number, need: number): Criterion {
  const have = whole === 0 ? 0 : Math.floor((100 * part) / whole)
  return { what, have, need, unit: '%', isMet: whole > 0 && have >= need }
}
