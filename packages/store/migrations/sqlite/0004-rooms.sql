-- A room is the fold of its events; whoever inserts the next seq first has decided.
create table room (
  id text primary key,
  code text not null unique,     -- what people type; free again once the row is gone
  opened_at integer not null,
  ended_at integer
) strict;
create index room_open on room (ended_at, opened_at);

create table room_event (
  room_id text not null references room (id),
  seq integer not null,          -- from 1, without a gap
  at integer not null,
  type text not null,
  body text not null,            -- {"player": "…"}
  primary key (room_id, seq)
) strict, without rowid;

-- Apart from the room, whose row the events lean on.
create table room_watch (
  room_id text primary key references room (id),
  host_seen_at integer not null
) strict;
