-- What is said in trackers: a row for each ticket, from when it is wanted. The newest row of a place and fingerprint is the current one.
create table tickets (
  id bigserial primary key,
  project_id bigint not null,
  -- Where, as github.com/owner/name.
  place text not null,
  -- What it is about: the same is the same ticket.
  fingerprint text not null,
  issue_id bigint,
  state text not null,
  severity text not null,
  -- What it says, as JSON and without secrets.
  report text not null,
  event_count bigint not null,
  first_ms bigint not null,
  last_ms bigint not null,
  -- How many of them the tracker was told of, and when.
  told_count bigint not null,
  told_ms bigint,
  -- What the tracker calls it, null before it is there.
  key text,
  url text,
  closed_as text,
  closed_ms bigint,
  -- Key of the ticket before it, of the same problem.
  previous_key text,
  -- As the tracker last said, with whose hand put them there.
  labels text not null,
  title text,
  etag text,
  polled_ms bigint,
  -- Not looked at before.
  due_ms bigint not null,
  tries bigint not null,
  last_error text,
  created_ms bigint not null,
  opened_ms bigint,
  updated_ms bigint not null
);
create unique index tickets_live on tickets (place, fingerprint) where state in ('wanted', 'open');
create index tickets_by_fingerprint on tickets (place, fingerprint, id);
create index tickets_due on tickets (place, state, due_ms);
create index tickets_by_issue on tickets (issue_id);

-- What people do with tickets: how right the program was.
create table ticket_feedback (
  id bigserial primary key,
  ticket_id bigint not null,
  issue_id bigint,
  -- The tracker's name for what happened: the same one twice is one row.
  key text not null,
  kind text not null,
  detail text not null,
  actor text not null,
  at_ms bigint not null,
  unique (ticket_id, key)
);
create index ticket_feedback_by_issue on ticket_feedback (issue_id);

-- The tracker that is always there.
create table local_tickets (
  id bigserial primary key,
  project_id bigint not null,
  fingerprint text not null,
  title text not null,
  body text not null,
  state text not null,
  closed_as text,
  labels text not null,
  created_ms bigint not null,
  updated_ms bigint not null
);
create index local_tickets_by_fingerprint on local_tickets (project_id, fingerprint);
create table local_comments (
  id bigserial primary key,
  ticket_id bigint not null,
  body text not null,
  created_ms bigint not null
);
create index local_comments_by_ticket on local_comments (ticket_id, id);
