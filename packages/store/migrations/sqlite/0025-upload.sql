-- Files that curators upload: first what a browser sends, then a queue, then what became of each.
create table upload (
  id text primary key,               -- also the name of the file while it waits
  pack_id text references pack (id), -- null for a ZIP that brings a pack of its own
  parent text,                       -- the upload of the ZIP that it was in
  account text not null,             -- a name, no reference: an upload outlives its account
  name text not null,                -- as the browser says it, to be shown
  folder text not null,              -- below the pack's; empty for the pack's own
  bytes integer not null,
  at integer not null,               -- epoch milliseconds
  state text not null check (state in ('receiving', 'queued', 'working', 'added', 'duplicate', 'look_alike', 'refused', 'discarded')),
  sha256 text,
  kept integer not null check (kept in (0, 1)), -- 1 once a curator keeps it although it looks like another picture
  path text,                         -- where it goes, or lies, in the library
  item_id text,
  other_id text,                     -- the picture that is the same or looks the same
  detail text,
  done integer not null,             -- files of a ZIP
  total integer not null
) strict, without rowid;
create index upload_state on upload (state, at);
create index upload_pack on upload (pack_id, state, at);

-- The worker that takes from the queue now: one at a time, another when it is silent.
create table upload_lease (
  only integer primary key check (only = 1),
  holder text not null,
  ends_at integer not null
) strict;
insert into upload_lease (only, holder, ends_at) values (1, '', 0);
