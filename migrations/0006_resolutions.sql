-- When and how an issue was resolved, so that what comes after can be told from what comes late: 'time' without a release, 'release'
-- in fixed_release, 'next_release' in whatever comes after fixed_release.
alter table issues add column resolved_ms bigint;
alter table issues add column resolved_in text;
-- When the first event came since that could not be placed before or after it.
alter table issues add column unplaced_ms bigint;
update issues set resolved_ms = updated_ms, resolved_in = 'release' where state = 'healed';

-- Every release that anything was heard of, and when first: names that are no versions are ordered by it.
create table releases (
  project_id bigint not null,
  name text not null,
  first_seen_ms bigint not null,
  primary key (project_id, name)
);
insert into releases (project_id, name, first_seen_ms)
  select i.project_id, c.release, min(c.first_seen_ms)
  from issue_counts c join issues i on i.id = c.issue_id where c.release <> '' group by i.project_id, c.release;
insert into releases (project_id, name, first_seen_ms)
  select project_id, release, min(updated_ms) from release_exposures where release <> '' group by project_id, release
  on conflict do nothing;
