-- Files that an import read and made no picture of, so that the next one reads them again only when they have changed.
create table import_file (
  source text not null,
  path text not null,            -- the file inside the source
  bytes integer not null,
  modified_at integer not null,
  sha256 text,                   -- of a duplicate of another picture; null for a refused file
  rules integer not null,        -- the version of the rules that refused it; 0 for a duplicate
  code text,                     -- why it was refused
  detail text,
  primary key (source, path)
) strict, without rowid;
