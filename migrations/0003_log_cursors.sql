-- Where reading of a followed log stands. What a position is only its reader knows.
create table log_cursors (
  project_id bigint not null,
  log text not null,
  position text not null,
  updated_ms bigint not null,
  primary key (project_id, log)
);
