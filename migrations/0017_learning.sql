-- What an outcome teaches about: the rule that explained the failure, and the kind of fix; null where there was none.
alter table outcomes add column cause text;
alter table outcomes add column fix text;
create index outcomes_by_cause on outcomes (cause, fix);
-- What people say of how an issue was judged: kept, counted, and used the next time. value: the severity or cause it should have been.
create table corrections (
  id bigserial primary key,
  issue_id bigint not null,
  kind text not null,
  value text,
  note text not null,
  patch text,
  interdiff text,
  corrected_by text not null,
  created_ms bigint not null
);
create index corrections_by_issue on corrections (issue_id, id);
create index corrections_by_time on corrections (created_ms);
-- What fails in the same hours.
create index issue_counts_by_hour on issue_counts (hour_ms, issue_id);
