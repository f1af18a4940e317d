-- Actions on what runs. Booked with the intent, before anything is done, so that a crash cannot make one free.
create table recoveries (
  attempt_id bigint primary key,
  project_id bigint not null,
  service text not null,
  service_group text not null,
  remedy text not null,
  -- JSON: what was found before, and what takes the action back.
  plan text not null,
  started_ms bigint not null
);
create index recoveries_by_service on recoveries (project_id, service, started_ms);
