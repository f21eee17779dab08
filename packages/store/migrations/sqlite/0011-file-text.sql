-- What picture files say of themselves, so that the next import opens a file again only when it has changed.
create table file_text (
  source text not null,
  path text not null,            -- the file inside the source
  bytes integer not null,
  modified_at integer not null,
  rules integer not null,        -- the version of the rules by which it was read
  said text,                     -- names, author and licence as JSON; null for nothing of use
  primary key (source, path)
) strict, without rowid;
