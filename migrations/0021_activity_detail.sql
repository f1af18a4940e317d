-- What a record says besides, as a log writes it: `path=/srv/worktrees/pr-7 attempt=3`.
alter table self_check_activities add column detail text not null default '';
