/** Ids of an issue and of those that are part of it, of those that are part of these, and so on; `$1` is its id. */
export const WITH_MERGED = `
  with recursive members (id) as (
    select cast($1 as bigint) union select i.id from issues i join members m on i.merged_into = m.id
  ) select id from members`
