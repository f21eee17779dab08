-- The same table as in ../sqlite/0020-duels.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists duel_game (
  duel_id varchar(64) not null,
  place int not null,
  player_id varchar(64) not null,
  game_id varchar(64) not null,
  name varchar(255),
  primary key (duel_id, place),
  unique key duel_game_player (duel_id, player_id),
  unique key duel_game_game (game_id),
  key duel_game_of_player (player_id),
  constraint duel_game_player_there foreign key (player_id) references player (id),
  constraint duel_game_there foreign key (game_id) references game (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
