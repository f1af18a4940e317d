-- Jobs of users' own programs, which report how they go. Their history is in transitions, as subject watched_job.
create table watched_jobs (
  id bigserial primary key,
  project_id bigint not null,
  kind text not null,
  -- The program's own name for it: the same one twice is one job.
  key text not null,
  state text not null,
  -- Whether it may be run again by itself when it got stuck.
  replay_safe bigint not null,
  payload text not null,
  repair_attempts bigint not null,
  worker text,
  -- Grows with every run: who reports for an older one is refused.
  fence bigint not null,
  started_ms bigint,
  in_progress_since_ms bigint,
  last_activity_ms bigint not null,
  -- When it may be taken up again after it got stuck; null while it may not.
  released_ms bigint,
  last_error text,
  created_ms bigint not null,
  ended_ms bigint,
  unique (project_id, key)
);
create index watched_jobs_open on watched_jobs (state, last_activity_ms) where ended_ms is null;
