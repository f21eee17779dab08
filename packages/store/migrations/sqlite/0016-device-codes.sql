-- The code by which a player goes on on another device: one a player, deleted when it is used, or by the first new code after its end.
create table device_code (
  player_id text primary key,    -- a player of rooms alone has no row in player
  hash text not null unique,     -- a keyed hash: a code itself is nowhere in the database
  ends_at integer not null       -- epoch milliseconds
) strict, without rowid;
create index device_code_end on device_code (ends_at);
