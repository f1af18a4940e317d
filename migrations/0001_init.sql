-- Times are bigint milliseconds since 1970, JSON is text. bigserial is mapped by the SQLite adapter.

create table projects (
  id bigint primary key,
  name text not null unique,
  dsn_key text not null unique,
  created_ms bigint not null
);

create table issues (
  id bigserial primary key,
  project_id bigint not null,
  fingerprint text not null,
  grouping_version bigint not null,
  title text not null,
  type text not null,
  culprit text not null,
  state text not null,
  severity text,
  first_seen_ms bigint not null,
  last_seen_ms bigint not null,
  event_count bigint not null,
  first_release text,
  last_release text,
  fixed_release text,
  updated_ms bigint not null,
  unique (project_id, fingerprint)
);
create index issues_by_update on issues (updated_ms);

-- A bounded sample: the counters below hold the rest.
create table events (
  id bigserial primary key,
  project_id bigint not null,
  issue_id bigint not null,
  event_id text not null,
  occurred_ms bigint not null,
  received_ms bigint not null,
  release text,
  payload text not null
);
create index events_by_issue on events (issue_id, id);

-- One event counts once; kept for a window, then pruned.
create table event_ids (
  project_id bigint not null,
  event_id text not null,
  received_ms bigint not null,
  primary key (project_id, event_id)
);
create index event_ids_by_time on event_ids (received_ms);

-- release is '' when the sender names none.
create table issue_counts (
  issue_id bigint not null,
  release text not null,
  hour_ms bigint not null,
  events bigint not null,
  primary key (issue_id, release, hour_ms)
);

-- What came in, by kind: error, session, transaction...; and what was refused, with the reason.
create table ingest_counts (
  project_id bigint not null,
  kind text not null,
  hour_ms bigint not null,
  items bigint not null,
  primary key (project_id, kind, hour_ms)
);

-- Exposure: how much each release was used. route is '' for the whole release.
create table release_exposures (
  project_id bigint not null,
  release text not null,
  source text not null,
  route text not null,
  requests bigint not null,
  errors bigint not null,
  updated_ms bigint not null,
  primary key (project_id, release, source, route)
);

create table diagnoses (
  id bigserial primary key,
  issue_id bigint not null,
  created_ms bigint not null,
  diagnoser text not null,
  rule text not null,
  root_cause text not null,
  severity text not null,
  confidence double precision not null,
  evidence text not null,
  files text not null
);
create index diagnoses_by_issue on diagnoses (issue_id, id);

create table decisions (
  id bigserial primary key,
  issue_id bigint not null,
  attempt_id bigint,
  action text not null,
  verdict text not null,
  level text not null,
  limited_by text,
  gates text not null,
  dry_run bigint not null,
  created_ms bigint not null
);
create index decisions_by_issue on decisions (issue_id, id);

create table attempts (
  id bigserial primary key,
  issue_id bigint not null,
  number bigint not null,
  state text not null,
  remedy text not null,
  plan_hash text,
  branch text,
  commit_hash text,
  diff text,
  report text,
  reason text,
  started_ms bigint not null,
  updated_ms bigint not null,
  ended_ms bigint,
  unique (issue_id, number)
);
-- One open attempt per issue, by the store and not by discipline.
create unique index attempts_open on attempts (issue_id) where ended_ms is null;

create table approvals (
  id bigserial primary key,
  issue_id bigint not null,
  attempt_id bigint not null,
  action text not null,
  plan_hash text not null,
  state text not null,
  requested_ms bigint not null,
  expires_ms bigint not null,
  decided_ms bigint,
  decided_by text,
  reason text
);
create index approvals_by_issue on approvals (issue_id, id);
create unique index approvals_open on approvals (attempt_id, action) where state = 'pending';

create table deployments (
  id bigserial primary key,
  project_id bigint not null,
  attempt_id bigint not null unique,
  release text not null,
  previous_release text not null,
  state text not null,
  automatic bigint not null,
  started_ms bigint not null,
  ended_ms bigint
);
create index deployments_by_time on deployments (project_id, started_ms);

create table verifications (
  id bigserial primary key,
  attempt_id bigint not null,
  created_ms bigint not null,
  verdict text not null,
  detail text not null
);
create index verifications_by_attempt on verifications (attempt_id, id);

create table outcomes (
  id bigserial primary key,
  issue_id bigint not null,
  attempt_id bigint,
  fingerprint text not null,
  remedy text,
  outcome text not null,
  reason text not null,
  duration_ms bigint not null,
  created_ms bigint not null
);
create index outcomes_by_fingerprint on outcomes (fingerprint, remedy);

-- Durable work: lease, heartbeat and a fence that grows with every claim. wake_ms: asked for again while it runs.
create table jobs (
  id bigserial primary key,
  kind text not null,
  subject text not null,
  payload text not null,
  state text not null,
  run_at_ms bigint not null,
  worker text,
  fence bigint not null,
  lease_until_ms bigint,
  wake_ms bigint,
  attempts bigint not null,
  attempts_max bigint not null,
  last_error text,
  created_ms bigint not null,
  updated_ms bigint not null
);
create index jobs_due on jobs (run_at_ms, id) where state in ('pending', 'stuck');
create index jobs_leased on jobs (lease_until_ms) where state = 'in_progress';
create unique index jobs_open on jobs (kind, subject) where state in ('pending', 'in_progress', 'stuck');
-- One job of a subject runs at a time, over all kinds and workers.
create unique index jobs_lane on jobs (subject) where state = 'in_progress';

-- Every change of state of anything, with its time and reason. The timeline of an issue is its slice of this table.
create table transitions (
  id bigserial primary key,
  at_ms bigint not null,
  subject_kind text not null,
  subject_id bigint not null,
  issue_id bigint,
  attempt_id bigint,
  from_state text,
  to_state text not null,
  reason text not null,
  detail text
);
create index transitions_by_issue on transitions (issue_id, id);
create index transitions_by_subject on transitions (subject_kind, subject_id, id);

-- Every change to the world: intent before, result after, each entry hashed over the one before.
create table audit (
  seq bigint primary key,
  at_ms bigint not null,
  actor text not null,
  action text not null,
  subject text not null,
  effect_key text not null,
  phase text not null,
  detail text not null,
  prev_hash text not null,
  hash text not null
);
create unique index audit_effects on audit (effect_key, phase);

create table settings (
  key text primary key,
  value text not null,
  updated_ms bigint not null
);
