-- A player who gave a nickname for the boards, and is on none without.
create table board_player (
  player_id text primary key references player (id),
  name text not null
) strict, without rowid;

-- The result of such a player on the board of a day, as '2026-11-28', or of a week, as '2026-W48'.
create table board_entry (
  player_id text not null references player (id),
  board text not null,
  points integer not null,
  duration_ms integer not null,
  aside integer not null check (aside in (0, 1)),  -- 1 for a result that no person has
  primary key (player_id, board)
) strict, without rowid;
create index board_entry_place on board_entry (board, aside, points desc, duration_ms);

-- How many players of a board have some points: a place is counted from these, whatever the number of players. Those set aside are at -1.
create table board_count (
  board text not null,
  points integer not null,
  players integer not null,
  primary key (board, points)
) strict, without rowid;
