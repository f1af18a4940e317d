-- Every fingerprint that leads to an issue, of any version of grouping: newer rules go on with the issues of older ones.
create table issue_fingerprints (
  project_id bigint not null,
  fingerprint text not null,
  issue_id bigint not null,
  primary key (project_id, fingerprint)
);
create index issue_fingerprints_by_issue on issue_fingerprints (issue_id);
insert into issue_fingerprints (project_id, fingerprint, issue_id) select project_id, fingerprint, id from issues;
