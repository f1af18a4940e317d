-- What a forge told of, so that the same delivery counts once; kept for a window, then pruned.
create table forge_deliveries (
  project_id bigint not null,
  key text not null,
  received_ms bigint not null,
  primary key (project_id, key)
);
create index forge_deliveries_by_time on forge_deliveries (received_ms);

-- Runs of pipelines that have ended and were read: each attempt once. Those that fail and pass on one commit are flaky.
create table forge_runs (
  project_id bigint not null,
  run_id bigint not null,
  attempt bigint not null,
  path text not null,
  branch text not null,
  commit_hash text not null,
  state text not null,
  updated_ms bigint not null,
  primary key (project_id, run_id, attempt)
);
create index forge_runs_by_commit on forge_runs (project_id, path, commit_hash);

-- One for each attempt that proposed something. plan_hash is that of the change alone: the same change again has the same.
create table pull_requests (
  id bigserial primary key,
  project_id bigint not null,
  issue_id bigint not null,
  attempt_id bigint not null unique,
  number bigint not null,
  url text not null,
  path text not null,
  category text not null,
  plan_hash text not null,
  is_mitigation bigint not null,
  state text not null,
  opened_ms bigint not null,
  closed_ms bigint
);
create index pull_requests_by_plan on pull_requests (project_id, path, plan_hash);
create index pull_requests_by_number on pull_requests (project_id, number);
create index pull_requests_by_time on pull_requests (project_id, opened_ms);
