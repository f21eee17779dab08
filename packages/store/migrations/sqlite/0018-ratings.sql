-- How the first attempt of a player at an item ended, alone: a game of the player against the item.
create table first_attempt (
  player_id text not null references player (id),
  item_id text not null references item (id),
  level integer not null,        -- at which it was found, 0 when it was not
  levels integer not null,
  hints integer not null,        -- how many were bought
  at integer not null,
  rated integer not null check (rated in (0, 1)),
  primary key (player_id, item_id)
) strict, without rowid;
create index first_attempt_waiting on first_attempt (rated, at);
create index first_attempt_item on first_attempt (item_id);

-- Glicko-2 ratings, those of a period written together.
create table item_rating (
  item_id text primary key references item (id),
  value real not null,
  deviation real not null,
  volatility real not null,
  plays integer not null,        -- first attempts that were rated
  levels text not null,          -- [3, 0, 5]: how many were not found, found at level 1, at level 2
  period integer not null
) strict, without rowid;
create index item_rating_period on item_rating (period);

create table player_rating (
  player_id text primary key references player (id),
  value real not null,
  deviation real not null,
  volatility real not null,
  plays integer not null
) strict, without rowid;

create table rating_period (
  only integer primary key check (only = 1),
  number integer not null
) strict;
insert into rating_period values (1, 0);

-- What was played before there were ratings.
insert into first_attempt
select game.player_id, round.item_id, case round.outcome when 'found' then round.level else 0 end,
  json_array_length(round.ladder) + 1, json_array_length(round.hints), game.started_at, 0
from game join round on round.game_id = game.id
where round.outcome is not null and game.plan in ('solo', 'daily')
order by game.started_at
on conflict do nothing;
