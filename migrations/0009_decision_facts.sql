-- What a decision was made from, as JSON without the policy: another policy can be tried on it.
alter table decisions add column facts text;
