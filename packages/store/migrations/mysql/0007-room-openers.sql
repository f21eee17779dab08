-- The same table as in ../sqlite/0007-room-openers.sql, where the columns are explained.
create table if not exists room_opener (
  room_id varchar(64) not null primary key,
  player varchar(64) not null,
  address varchar(64),
  key room_opener_player (player),
  key room_opener_address (address),
  constraint room_opener_of_room foreign key (room_id) references room (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
