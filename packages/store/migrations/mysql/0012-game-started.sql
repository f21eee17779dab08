-- The same index as in ../sqlite/0012-game-started.sql. MySQL has no "create index if not exists", and a migration that was cut short runs again.
set @change = (
  select if(count(*) = 0, 'create index game_started on game (started_at)', 'do 0')
  from information_schema.statistics
  where table_schema = database() and table_name = 'game' and index_name = 'game_started'
);
prepare change_game from @change;
execute change_game;
deallocate prepare change_game;
set @change = null;
