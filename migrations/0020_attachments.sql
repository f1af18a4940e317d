-- Files that came with events which are kept as samples, and go with them; compressed and in base64, as both engines and every server must hold them.
create table attachments (
  id bigserial primary key,
  project_id bigint not null,
  -- The row of its event.
  sample_id bigint not null,
  name text not null,
  content_type text not null,
  -- Whether it is text, out of which secrets were taken.
  is_text bigint not null,
  -- Of what is kept: the same file of an event is kept once.
  checksum text not null,
  -- As it is downloaded.
  bytes bigint not null,
  content text not null,
  created_ms bigint not null
);
create unique index attachments_by_sample on attachments (sample_id, checksum);
create index attachments_by_project on attachments (project_id, id);
create index attachments_by_day on attachments (project_id, created_ms);
create index events_by_event on events (project_id, event_id);
