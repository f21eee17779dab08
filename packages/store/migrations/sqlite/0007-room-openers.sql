-- Who opened each room that has not ended, to bound how many one player or one address has open.
create table room_opener (
  room_id text primary key references room (id),
  player text not null,
  address text                   -- a keyed hash; null where there is none
) strict;
create index room_opener_player on room_opener (player);
create index room_opener_address on room_opener (address);
