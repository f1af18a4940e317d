-- People merge issues and take them apart again. What came in is therefore counted by the fingerprint that it came under, so that
-- it can move along and back. What was counted before this counts under the fingerprint that its issue was made by.
create table fingerprint_counts (
  issue_id bigint not null,
  fingerprint text not null,
  release text not null,
  hour_ms bigint not null,
  events bigint not null,
  first_seen_ms bigint not null,
  last_seen_ms bigint not null,
  primary key (issue_id, fingerprint, release, hour_ms)
);
insert into fingerprint_counts (issue_id, fingerprint, release, hour_ms, events, first_seen_ms, last_seen_ms)
  select c.issue_id, i.fingerprint, c.release, c.hour_ms, c.events, i.first_seen_ms, i.last_seen_ms
  from issue_counts c join issues i on i.id = c.issue_id;
drop table issue_counts;
alter table fingerprint_counts rename to issue_counts;

alter table events add column fingerprint text not null default '';
update events set fingerprint = coalesce((select i.fingerprint from issues i where i.id = events.issue_id), '');

-- The issue that this one is part of, while it is `merged`.
alter table issues add column merged_into bigint;
create index issues_by_merge on issues (merged_into);

-- What people decided about grouping: a fingerprint led to one issue and leads to another. The state is that of the issue that was left.
create table grouping_decisions (
  id bigserial primary key,
  project_id bigint not null,
  kind text not null,
  fingerprint text not null,
  from_issue_id bigint not null,
  to_issue_id bigint not null,
  from_state text not null,
  actor text not null,
  created_ms bigint not null
);
create index grouping_decisions_by_target on grouping_decisions (to_issue_id, fingerprint, id);
create index grouping_decisions_by_origin on grouping_decisions (from_issue_id);

-- Raised with every decision, so that no server goes on with what it remembers of where fingerprints lead.
create table grouping_revision (revision bigint not null);
insert into grouping_revision (revision) values (0);
