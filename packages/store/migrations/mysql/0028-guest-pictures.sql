-- The same table as in ../sqlite/0028-guest-pictures.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists guest_picture (
  id varchar(64) not null primary key,
  room_id varchar(64) not null,
  player_id varchar(64) not null,
  names text not null,
  language varchar(16) not null,
  width int not null,
  height int not null,
  key guest_picture_player (player_id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
