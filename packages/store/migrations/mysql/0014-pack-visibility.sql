-- The same change as in ../sqlite/0014-pack-visibility.sql. A migration that was cut short runs again, so each step looks first.
set @change = (
  select if(count(*) = 0,
    'alter table pack add column visibility varchar(10) not null default ''public'' check (visibility in (''public'', ''unlisted'', ''rooms only'', ''hidden''))',
    'do 0')
  from information_schema.columns
  where table_schema = database() and table_name = 'pack' and column_name = 'visibility'
);
prepare change_pack from @change;
execute change_pack;
deallocate prepare change_pack;

-- MySQL keeps the check of a column as one of the table, MariaDB as a part of the column, which the next statement replaces.
set @change = (
  select if(count(*) = 1, 'alter table pack_state drop check pack_state_chk_1', 'do 0')
  from information_schema.table_constraints
  where table_schema = database() and table_name = 'pack_state' and constraint_name = 'pack_state_chk_1'
);
prepare change_state from @change;
execute change_state;
deallocate prepare change_state;
set @change = null;

alter table pack_state modify state varchar(10) not null
  check (state in ('public', 'unlisted', 'rooms only', 'hidden', 'removed'));
