-- The same change as in ../sqlite/0008-game-plan.sql. MySQL has no "rename column if exists", and a migration that was cut short runs again.
set @change = (
  select if(count(*) = 1, 'alter table game rename column mode to plan', 'do 0')
  from information_schema.columns
  where table_schema = database() and table_name = 'game' and column_name = 'mode'
);
prepare change_game from @change;
execute change_game;
deallocate prepare change_game;
set @change = null;
