-- Who may read and act. Only a hash of the secret is kept. kind: token, session of the page, link that signs in once.
-- project_id is null for one of all projects; parent_id is the token that a session was made with.
create table access_tokens (
  id bigserial primary key,
  kind text not null,
  name text not null,
  role text not null,
  project_id bigint,
  parent_id bigint,
  secret_hash text not null,
  created_ms bigint not null,
  expires_ms bigint,
  revoked_ms bigint
);
create index access_tokens_by_parent on access_tokens (parent_id);

alter table approvals add column requested_by text not null default 'prunella';

-- What was handed to a person: one row for each cause, whatever is repeated or crashes.
create table escalations (
  id bigserial primary key,
  issue_id bigint not null,
  attempt_id bigint,
  cause text not null unique,
  reason text not null,
  state text not null,
  created_ms bigint not null,
  acknowledged_ms bigint,
  acknowledged_by text
);
create index escalations_open on escalations (id) where state = 'open';
create index escalations_by_issue on escalations (issue_id, id);

-- How many notifications each stretch of time had: what is over the bound is told as one digest.
create table notification_windows (
  start_ms bigint primary key,
  notifications bigint not null
);
