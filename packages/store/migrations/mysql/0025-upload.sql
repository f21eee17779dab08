-- The same tables as in ../sqlite/0025-upload.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists upload (
  id varchar(64) not null primary key,
  pack_id varchar(64),
  parent varchar(64),
  account varchar(64) not null,
  name varchar(255) not null,
  folder varchar(512) not null,
  bytes bigint not null,
  at bigint not null,
  state varchar(16) not null check (state in ('receiving', 'queued', 'working', 'added', 'duplicate', 'look_alike', 'refused', 'discarded')),
  sha256 varchar(64),
  kept tinyint not null check (kept in (0, 1)),
  path varchar(1024),
  item_id varchar(64),
  other_id varchar(64),
  detail text,
  done int not null,
  total int not null,
  key upload_state (state, at),
  key upload_pack (pack_id, state, at),
  constraint upload_of_pack foreign key (pack_id) references pack (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists upload_lease (
  only tinyint not null primary key check (only = 1),
  holder varchar(64) not null,
  ends_at bigint not null
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

insert into upload_lease values (1, '', 0) on duplicate key update holder = holder;
