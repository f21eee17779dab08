-- Pictures that players give to a room: deleted with their files when the room ends. The room's log says what became of each.
create table guest_picture (
  id text primary key,         -- also the name of the file
  room_id text not null,       -- no reference: it goes before its room does
  player_id text not null,     -- a player of rooms alone has no row in player
  names text not null,         -- a list in JSON, the shown one first
  language text not null,
  width integer not null,      -- 0 while the file is made
  height integer not null
) strict, without rowid;
create index guest_picture_player on guest_picture (player_id);
