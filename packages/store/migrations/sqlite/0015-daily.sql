-- The item of each day, drawn ahead by the first process that finds the day without one.
create table daily_item (
  day text primary key,          -- '2026-11-28', a day of the server's time zone
  item_id text not null references item (id),
  picture_id text not null references picture (id)
) strict, without rowid;
create index daily_item_item on daily_item (item_id);
create index daily_item_picture on daily_item (picture_id);

-- A player has one game a day: rated when it began on its day, unrated when later.
create table daily_game (
  player_id text not null references player (id),
  day text not null references daily_item (day),
  game_id text not null unique references game (id),
  rated integer not null check (rated in (0, 1)),
  primary key (player_id, day)
) strict, without rowid;
create index daily_game_day on daily_game (day, rated);
