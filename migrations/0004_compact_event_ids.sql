-- A storm of events must not become a storm of rows: an id is kept as its hash, in the key alone, and only so many of them.
-- What was noted in the last minutes is forgotten: hashes cannot be made here.
drop table event_ids;
create table event_ids (
  id bigserial primary key,
  received_ms bigint not null
);
