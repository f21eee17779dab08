-- The same table as in ../sqlite/0005-room-results.sql, where the columns are explained.
create table if not exists room_result (
  room_id varchar(64) not null primary key,
  body mediumtext not null,
  constraint room_result_of_room foreign key (room_id) references room (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
