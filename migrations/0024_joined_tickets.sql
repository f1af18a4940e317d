-- Issues become one, and come apart again. What the ticket of the one that is merged away is to be told: `joined` with the issue that stays,
-- or `apart` again; null when it was. The revision is that of the merge: each merge is told of once.
alter table tickets add column regroup text;
alter table tickets add column joined_with bigint;
alter table tickets add column joined_revision bigint;
create index tickets_to_regroup on tickets (place, due_ms) where regroup is not null;
