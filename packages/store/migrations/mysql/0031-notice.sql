-- The same table and index as in ../sqlite/0031-notice.sql. MySQL has no "create index if not exists", and a migration that was cut short runs again.
create table if not exists notice (
  only tinyint not null primary key check (only = 1),
  id varchar(64) not null,
  text varchar(512) not null,
  at bigint not null,
  ends_at bigint
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

set @change = (
  select if(count(*) = 0, 'create index player_created on player (created_at)', 'do 0')
  from information_schema.statistics
  where table_schema = database() and table_name = 'player' and index_name = 'player_created'
);
prepare change_player from @change;
execute change_player;
deallocate prepare change_player;
set @change = null;
