-- What curators say lies over what sources say. The rows of item, item_name and pack are the two together.
create table item_edit (
  item_id text primary key references item (id),
  base text not null,            -- what the source says, as JSON
  body text not null             -- what the desk says, as JSON
) strict, without rowid;

create table pack_edit (
  pack_id text primary key references pack (id),
  base text not null,
  body text not null
) strict, without rowid;

-- The pack in which an item is played: that of its source, in pack_id, unless the desk moved it.
alter table item add column played_in text not null default '';
update item set played_in = pack_id;
-- What waits for a name and what is hidden is out of play; old games still show it.
alter table item add column standing text not null default 'live' check (standing in ('live', 'waiting', 'hidden'));
-- 0 for the most doubtful name, 9 where nothing is to be checked, 10 where nothing has looked yet.
alter table item add column trust integer not null default 10;
alter table item add column page text;    -- the address of the page that the picture is from
alter table item add column story text;   -- a line for the reveal by language, as JSON
create index item_in_pack on item (played_in, retired_at, slug, id);
create index item_by_standing on item (played_in, retired_at, standing, slug, id);
create index item_by_trust on item (played_in, retired_at, trust, slug, id);
create index item_judged on item (trust, id);

-- The place in which players see a pack; those without one come last.
alter table pack add column place integer not null default 1000000;

-- Changes that can be undone: what was said before and after of each subject, as JSON by its id.
create table desk_change (
  id text primary key,           -- drawn by the browser: a change that arrives twice is made once
  at integer not null,
  account text not null,
  kind text not null check (kind in ('items', 'pack', 'order')),
  subjects integer not null,
  what text not null,            -- the name of the first of them
  was text not null,
  became text not null,
  undone integer not null check (undone in (0, 1))
) strict, without rowid;
create index desk_change_at on desk_change (at, id);

-- Names that players typed and that a curator does not want.
create table dismissed_name (
  item_id text not null references item (id),
  locale text not null,
  folded text not null,
  primary key (item_id, locale, folded)
) strict, without rowid;
