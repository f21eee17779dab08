-- The same tables as in ../sqlite/0018-ratings.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists first_attempt (
  player_id varchar(64) not null,
  item_id varchar(64) not null,
  level int not null,
  levels int not null,
  hints int not null,
  at bigint not null,
  rated tinyint not null check (rated in (0, 1)),
  primary key (player_id, item_id),
  key first_attempt_waiting (rated, at),
  key first_attempt_item (item_id),
  constraint first_attempt_of_player foreign key (player_id) references player (id),
  constraint first_attempt_at_item foreign key (item_id) references item (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists item_rating (
  item_id varchar(64) not null primary key,
  value double not null,
  deviation double not null,
  volatility double not null,
  plays int not null,
  levels text not null,
  `period` bigint not null,
  key item_rating_period (`period`),
  constraint item_rating_of_item foreign key (item_id) references item (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists player_rating (
  player_id varchar(64) not null primary key,
  value double not null,
  deviation double not null,
  volatility double not null,
  plays int not null,
  constraint player_rating_of_player foreign key (player_id) references player (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists rating_period (
  only tinyint not null primary key check (only = 1),
  number bigint not null
) engine=InnoDB;
insert into rating_period values (1, 0) on duplicate key update number = number;

insert into first_attempt
select game.player_id, round.item_id, case round.outcome when 'found' then round.level else 0 end,
  json_length(round.ladder) + 1, json_length(round.hints), game.started_at, 0
from game join round on round.game_id = game.id
where round.outcome is not null and game.plan in ('solo', 'daily')
order by game.started_at
on duplicate key update first_attempt.rated = first_attempt.rated;
