-- What an operator says to all players of this server: one at a time.
create table notice (
  only integer primary key check (only = 1),
  id text not null,
  text text not null,
  at integer not null,               -- in epoch milliseconds, as the next
  ends_at integer                    -- null where it stays until it is taken back
) strict;

-- Counts the players who are new on a day.
create index player_created on player (created_at);
