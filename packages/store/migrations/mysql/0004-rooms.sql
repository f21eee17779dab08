-- The same tables as in ../sqlite/0004-rooms.sql, where the columns are explained.
create table if not exists room (
  id varchar(64) not null primary key,
  code varchar(16) not null,
  opened_at bigint not null,
  ended_at bigint,
  unique key room_code (code),
  key room_open (ended_at, opened_at)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists room_event (
  room_id varchar(64) not null,
  seq int not null,
  at bigint not null,
  type varchar(32) not null,
  body mediumtext not null,
  primary key (room_id, seq),
  constraint room_event_of_room foreign key (room_id) references room (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists room_watch (
  room_id varchar(64) not null primary key,
  host_seen_at bigint not null,
  constraint room_watch_of_room foreign key (room_id) references room (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
