-- What users said of errors; issue_id is null where the event that it is about is not known, or was not kept.
create table feedback (
  id bigserial primary key,
  project_id bigint not null,
  event_id text,
  issue_id bigint,
  message text not null,
  name text,
  contact text,
  url text,
  received_ms bigint not null
);
create index feedback_by_issue on feedback (issue_id, id);
create index feedback_by_project on feedback (project_id, id);
