-- Games about the same pictures, to be compared: the first is the challenger's.
create table duel_game (
  duel_id text not null,
  place integer not null,        -- 1 for the challenger, then in the order of joining
  player_id text not null references player (id),
  game_id text not null unique references game (id),
  name text,                     -- as the player wants to be called
  primary key (duel_id, place)
) strict, without rowid;
create unique index duel_game_player on duel_game (duel_id, player_id);
