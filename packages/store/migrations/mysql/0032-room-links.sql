-- The same column as in ../sqlite/0032-room-links.sql. A migration that was cut short runs again.
set @change = (
  select if(count(*) = 0, 'alter table room_event add column link varchar(16)', 'do 0')
  from information_schema.columns
  where table_schema = database() and table_name = 'room_event' and column_name = 'link'
);
prepare change_room_event from @change;
execute change_room_event;
deallocate prepare change_room_event;
set @change = null;
