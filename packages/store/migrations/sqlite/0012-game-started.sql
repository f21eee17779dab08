-- Finds the games of the last months, for what players typed in them.
create index game_started on game (started_at);
