-- What became of attempts on the issue of a ticket is told there: the newest outcome, and the newest one that the tracker was told of.
-- Those from before this migration are not told any more.
alter table tickets add column outcome_id bigint not null default 0;
alter table tickets add column told_outcome_id bigint not null default 0;
update tickets set told_outcome_id = coalesce((select max(id) from outcomes where outcomes.issue_id = tickets.issue_id), 0);
update tickets set outcome_id = told_outcome_id;
