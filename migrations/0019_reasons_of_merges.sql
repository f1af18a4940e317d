-- Why issues became one where no person said so.
alter table grouping_decisions add column because text;
