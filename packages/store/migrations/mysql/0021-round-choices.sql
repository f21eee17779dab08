-- The same change as in ../sqlite/0021-round-choices.sql. A migration that was cut short runs again, so it looks first.
set @change = (
  select if(count(*) = 0, 'alter table round add column choices text', 'do 0')
  from information_schema.columns
  where table_schema = database() and table_name = 'round' and column_name = 'choices'
);
prepare change_round from @change;
execute change_round;
deallocate prepare change_round;
set @change = null;
