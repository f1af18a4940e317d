-- Source maps that build tools upload, compressed and in base64, as both engines and every server must hold them.
create table source_maps (
  id bigserial primary key,
  project_id bigint not null,
  debug_id text,
  release text not null,
  dist text not null,
  -- Of the minified file, as `~/assets/app.js`.
  url text not null,
  content text not null,
  bytes bigint not null,
  created_ms bigint not null
);
create index source_maps_by_debug_id on source_maps (project_id, debug_id);
create index source_maps_by_url on source_maps (project_id, release, url);

-- Pieces of an upload that is not whole yet.
create table upload_chunks (
  checksum text primary key,
  content text not null,
  bytes bigint not null,
  created_ms bigint not null
);

-- What was made of an upload, so that the same one is taken in once.
create table upload_bundles (
  project_id bigint not null,
  checksum text not null,
  created_ms bigint not null,
  primary key (project_id, checksum)
);

-- Who may upload: only a hash is kept.
create table upload_tokens (
  token_hash text primary key,
  project_id bigint not null,
  created_ms bigint not null
);
