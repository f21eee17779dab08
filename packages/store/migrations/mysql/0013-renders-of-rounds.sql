-- The same change as in ../sqlite/0013-renders-of-rounds.sql. MySQL has no "drop column if exists", and a migration that was cut short runs again.
set @change = (
  select if(count(*) = 1, 'alter table round drop column variant', 'do 0')
  from information_schema.columns
  where table_schema = database() and table_name = 'round' and column_name = 'variant'
);
prepare change_round from @change;
execute change_round;
deallocate prepare change_round;
set @change = null;
