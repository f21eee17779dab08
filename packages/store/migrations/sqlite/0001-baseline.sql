-- Times are epoch milliseconds. Lists and maps that are only ever read whole are JSON text.
create table pack (
  id text primary key,
  source text not null,          -- 'starter', or a curator's folder
  path text not null,            -- the folder inside the source, '' for its root
  titles text not null,          -- {"en": "Animals"}
  licence text not null,
  credit text not null,
  homepage text,
  ladder text not null,          -- [3, 4, 6]
  unique (source, path)
) strict;

create table item (
  id text primary key,
  pack_id text not null references pack (id),
  slug text not null,            -- the same answer in the same pack is the same item
  fingerprint text not null,     -- of its names, so that an import sees a change without reading them
  licence text,                  -- where it differs from the pack's
  credit text,
  retired_at integer,            -- its last picture is gone; old games still show it
  unique (pack_id, slug)
) strict;
create index item_live on item (pack_id, retired_at, id);

create table item_name (
  item_id text not null references item (id),
  locale text not null,
  kind text not null check (kind in ('name', 'alias', 'label')),  -- a label is shown where a language has no name, never matched
  name text not null,
  folded text not null,
  shown integer not null,        -- 1 for what the item is listed under: a name or a label
  primary key (item_id, locale, kind, folded)
) strict, without rowid;
create index item_name_listed on item_name (locale, shown, folded, item_id);

create table picture (
  id text primary key,
  item_id text not null references item (id),
  source text not null,
  path text not null,            -- the file inside the source
  bytes integer not null,
  modified_at integer not null,
  sha256 text not null,
  width integer not null,        -- of the working copy
  height integer not null,
  retired_at integer,
  unique (source, path)
) strict;
create index picture_of_item on picture (item_id, retired_at, id);
create index picture_content on picture (sha256);

create table catalogue_revision (
  only integer primary key check (only = 1),
  revision integer not null
) strict;
insert into catalogue_revision values (1, 0);

create table player (
  id text primary key,
  created_at integer not null
) strict;

create table game (
  id text primary key,
  player_id text not null references player (id),
  mode text not null,
  difficulty text not null,
  language text not null,
  pack_id text references pack (id),
  started_at integer not null
) strict;
create index game_of_player on game (player_id, started_at);

create table round (
  game_id text not null references game (id),
  number integer not null,
  item_id text not null references item (id),
  picture_id text not null references picture (id),
  variant integer not null,
  ladder text not null,          -- as it was when the game began
  level integer not null,
  hints text not null,           -- ["letters"]
  outcome text,
  points integer not null,
  primary key (game_id, number)
) strict, without rowid;

create table guess (
  game_id text not null,
  round_number integer not null,
  seq integer not null,
  text text not null,
  verdict text not null,
  level integer not null,
  at integer not null,
  primary key (game_id, round_number, seq),
  foreign key (game_id, round_number) references round (game_id, number)
) strict, without rowid;
