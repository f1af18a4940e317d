// What became of an outcome `o` of the ledger, as conditions of SQL. A fix held when it stayed and its failure was not seen again.

/** The failure was seen again after it. */
const CAME_BACK = `exists (select 1 from transitions t where t.issue_id = o.issue_id and t.subject_kind = 'issue'
  and t.from_state in ('healed', 'mitigated') and t.to_state = 'open' and t.at_ms >= o.created_ms)`
const SHOWN = `o.outcome in ('healed', 'mitigated')`

export const HELD = `(${SHOWN} and not ${CAME_BACK})`
export const FAILED = `(o.outcome = 'rolled_back' or (${SHOWN} and ${CAME_BACK}))`
/** It was put into production and watched to an end. */
export const ENDED = `o.outcome in ('healed', 'mitigated', 'rolled_back')`

export function countOf(condition: string): string {
  return `cast(coalesce(sum(case when ${condition} then 1 else 0 end), 0) as bigint)`
}
