-- The same tables as in ../sqlite/0015-daily.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists daily_item (
  day varchar(10) not null primary key,
  item_id varchar(64) not null,
  picture_id varchar(64) not null,
  key daily_item_item (item_id),
  key daily_item_picture (picture_id),
  constraint daily_item_there foreign key (item_id) references item (id),
  constraint daily_item_picture_there foreign key (picture_id) references picture (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists daily_game (
  player_id varchar(64) not null,
  day varchar(10) not null,
  game_id varchar(64) not null,
  rated tinyint not null check (rated in (0, 1)),
  primary key (player_id, day),
  unique key daily_game_game (game_id),
  key daily_game_day (day, rated),
  constraint daily_game_of_player foreign key (player_id) references player (id),
  constraint daily_game_of_day foreign key (day) references daily_item (day),
  constraint daily_game_there foreign key (game_id) references game (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
