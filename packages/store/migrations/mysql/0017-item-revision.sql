-- The same column and index as in ../sqlite/0017-item-revision.sql. A migration that was cut short runs again; both come in one step.
set @change = (
  select if(count(*) = 0,
    'alter table item add column revision bigint not null default 0, add index item_changed (revision, id)',
    'do 0')
  from information_schema.columns
  where table_schema = database() and table_name = 'item' and column_name = 'revision'
);
prepare change_item from @change;
execute change_item;
deallocate prepare change_item;
set @change = null;
