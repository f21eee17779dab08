-- The same tables as in ../sqlite/0019-boards.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists board_player (
  player_id varchar(64) not null primary key,
  name varchar(255) not null,
  constraint board_player_there foreign key (player_id) references player (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists board_entry (
  player_id varchar(64) not null,
  board varchar(10) not null,
  points int not null,
  duration_ms bigint not null,
  aside tinyint not null check (aside in (0, 1)),
  primary key (player_id, board),
  key board_entry_place (board, aside, points desc, duration_ms),
  constraint board_entry_of_player foreign key (player_id) references player (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists board_count (
  board varchar(10) not null,
  points int not null,
  players bigint not null,
  primary key (board, points)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
