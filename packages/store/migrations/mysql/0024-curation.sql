-- The same tables and columns as in ../sqlite/0024-curation.sql, where they are explained; 0001-baseline.sql says what differs, and why.
create table if not exists item_edit (
  item_id varchar(64) not null primary key,
  base mediumtext not null,
  body mediumtext not null,
  constraint item_edit_of_item foreign key (item_id) references item (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists pack_edit (
  pack_id varchar(64) not null primary key,
  base mediumtext not null,
  body mediumtext not null,
  constraint pack_edit_of_pack foreign key (pack_id) references pack (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

-- A migration that was cut short runs again; the columns and their indexes come in one step.
set @change = (
  select if(count(*) = 0,
    'alter table item
      add column played_in varchar(64) not null default '''',
      add column standing varchar(7) not null default ''live'' check (standing in (''live'', ''waiting'', ''hidden'')),
      add column trust int not null default 10,
      add column page text,
      add column story text,
      add index item_in_pack (played_in, retired_at, slug, id),
      add index item_by_standing (played_in, retired_at, standing, slug, id),
      add index item_by_trust (played_in, retired_at, trust, slug, id),
      add index item_judged (trust, id)',
    'do 0')
  from information_schema.columns
  where table_schema = database() and table_name = 'item' and column_name = 'played_in'
);
prepare change_item from @change;
execute change_item;
deallocate prepare change_item;
update item set played_in = pack_id where played_in = '';

set @change = (
  select if(count(*) = 0, 'alter table pack add column place int not null default 1000000', 'do 0')
  from information_schema.columns
  where table_schema = database() and table_name = 'pack' and column_name = 'place'
);
prepare change_pack from @change;
execute change_pack;
deallocate prepare change_pack;
set @change = null;

create table if not exists desk_change (
  id varchar(64) not null primary key,
  at bigint not null,
  account varchar(64) not null,
  kind varchar(8) not null check (kind in ('items', 'pack', 'order')),
  subjects int not null,
  what text not null,
  was longtext not null,
  became longtext not null,
  undone tinyint not null check (undone in (0, 1)),
  key desk_change_at (at, id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists dismissed_name (
  item_id varchar(64) not null,
  locale varchar(35) not null,
  folded varchar(512) not null,
  primary key (item_id, locale, folded),
  constraint dismissed_name_of_item foreign key (item_id) references item (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
