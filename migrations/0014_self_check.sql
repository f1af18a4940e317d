-- What services say of their own doings: a ring of the newest for each project, that self-checks look back on.
create table self_check_activities (
  id bigserial primary key,
  project_id bigint not null,
  -- What was read twice is one.
  key text not null,
  kind text not null,
  occurred_ms bigint not null,
  count bigint not null,
  first_ms bigint not null,
  level text not null,
  subject text not null,
  message text not null,
  error text not null,
  fingerprint text not null,
  cost_micro_usd bigint not null,
  cursor text,
  session text,
  -- Whether it is counted in a finding already.
  is_counted bigint not null,
  unique (project_id, key)
);
create index self_check_activities_open on self_check_activities (project_id, is_counted, id);
create index self_check_activities_time on self_check_activities (project_id, occurred_ms);
-- Problems as self-checks see them, counted exactly, whatever has left the ring.
create table self_check_findings (
  id bigserial primary key,
  project_id bigint not null,
  subject text not null,
  fingerprint text not null,
  kind text not null,
  pattern text not null,
  error text not null,
  occurrences bigint not null,
  first_seen_ms bigint not null,
  last_seen_ms bigint not null,
  -- Lines of the log as JSON, oldest first.
  samples text not null,
  -- What its subject had cost before it.
  cost_before_micro_usd bigint not null,
  runs_before bigint not null,
  detector text,
  severity text,
  reason text,
  -- How many of the occurrences people were told of, and when.
  told_occurrences bigint not null,
  told_ms bigint,
  unique (project_id, subject, fingerprint)
);
-- What an agent did for each subject, and what it cost.
create table self_check_subjects (
  project_id bigint not null,
  subject text not null,
  session text,
  session_ms bigint not null,
  session_cost_micro_usd bigint not null,
  cost_micro_usd bigint not null,
  last_cost_micro_usd bigint not null,
  runs bigint not null,
  cursor text,
  -- Runs in a row that left the cursor where it was.
  same_cursor_runs bigint not null,
  same_cursor_first_ms bigint not null,
  last_run_ms bigint not null,
  last_ms bigint not null,
  primary key (project_id, subject)
);
create table self_check_scans (
  project_id bigint primary key,
  schedule text not null,
  next_ms bigint not null,
  scanned_ms bigint,
  scans bigint not null
);
