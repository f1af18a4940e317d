-- Issues whose cause the rules leave open and that wait for a model, until it has answered or is given up.
create table analysis_queue (
  issue_id bigint primary key,
  project_id bigint not null,
  queued_ms bigint not null,
  -- How often a model was asked in vain, and when it may be asked again.
  tries bigint not null,
  next_ms bigint not null
);
create index analysis_queue_due on analysis_queue (next_ms);

-- What a model said of an issue, as JSON. The same evidence has the same hash, and is not asked about again.
create table analyses (
  id bigserial primary key,
  issue_id bigint not null,
  model text not null,
  evidence_hash text not null,
  result text not null,
  created_ms bigint not null
);
create index analyses_by_issue on analyses (issue_id, id);
create index analyses_by_evidence on analyses (evidence_hash, id);

-- Every question to a model. Until it has ended it counts with all that it may take at most.
create table model_calls (
  id bigserial primary key,
  model text not null,
  purpose text not null,
  -- How many issues it is about: each bears its part.
  issues bigint not null,
  outcome text not null,
  input_tokens bigint not null,
  output_tokens bigint not null,
  -- Millionths of the money that prices are given in.
  cost_micros bigint not null,
  duration_ms bigint not null,
  started_ms bigint not null,
  ended_ms bigint
);
create index model_calls_by_time on model_calls (started_ms);

create table model_call_issues (
  issue_id bigint not null,
  call_id bigint not null,
  primary key (issue_id, call_id)
);
