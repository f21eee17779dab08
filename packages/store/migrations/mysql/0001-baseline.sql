-- The same tables as in ../sqlite/0001-baseline.sql, where the columns are explained. What differs, and why:
-- * MySQL commits each statement by itself, so each may be run again: a migration that was cut short goes on.
-- * Texts compare byte by byte, trailing spaces included, as they do in SQLite; MySQL and MariaDB name that differently.
-- * MySQL 9.7 does not check a foreign key whose first fitting index has a null in any of its columns: that of a picture's item
--   has no retired_at.
-- * Whatever stands in a key has a length; the longest key has 3072 bytes, of which a character may take four.
create table if not exists pack (
  id varchar(64) not null primary key,
  source varchar(255) not null,
  path varchar(512) not null,
  titles text not null,
  licence text not null,
  credit text not null,
  homepage text,
  ladder text not null,
  unique key pack_place (source, path)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists item (
  id varchar(64) not null primary key,
  pack_id varchar(64) not null,
  slug varchar(512) not null,
  fingerprint varchar(255) not null,
  licence text,
  credit text,
  retired_at bigint,
  unique key item_slug (pack_id, slug),
  key item_live (pack_id, retired_at, id),
  constraint item_of_pack foreign key (pack_id) references pack (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists item_name (
  item_id varchar(64) not null,
  locale varchar(35) not null,
  kind varchar(5) not null check (kind in ('name', 'alias', 'label')),
  name text not null,
  folded varchar(512) not null,
  shown tinyint not null,
  primary key (item_id, locale, kind, folded),
  key item_name_listed (locale, shown, folded, item_id),
  constraint item_name_of_item foreign key (item_id) references item (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists picture (
  id varchar(64) not null primary key,
  item_id varchar(64) not null,
  source varchar(255) not null,
  path varchar(512) not null,
  bytes bigint not null,
  modified_at bigint not null,
  sha256 varchar(64) not null,
  width int not null,
  height int not null,
  retired_at bigint,
  unique key picture_place (source, path),
  key picture_of_item (item_id, id),
  key picture_content (sha256),
  constraint picture_of_item_there foreign key (item_id) references item (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists catalogue_revision (
  only tinyint not null primary key check (only = 1),
  revision bigint not null
) engine=InnoDB;
insert into catalogue_revision values (1, 0) on duplicate key update revision = revision;

create table if not exists player (
  id varchar(64) not null primary key,
  created_at bigint not null
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists game (
  id varchar(64) not null primary key,
  player_id varchar(64) not null,
  mode varchar(16) not null,
  difficulty varchar(16) not null,
  language varchar(35) not null,
  pack_id varchar(64),
  started_at bigint not null,
  key game_of_player (player_id, started_at),
  key game_pack (pack_id),
  constraint game_of_player_there foreign key (player_id) references player (id),
  constraint game_pack_there foreign key (pack_id) references pack (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists round (
  game_id varchar(64) not null,
  number int not null,
  item_id varchar(64) not null,
  picture_id varchar(64) not null,
  variant int not null,
  ladder text not null,
  level int not null,
  hints text not null,
  outcome varchar(16),
  points int not null,
  primary key (game_id, number),
  key round_item (item_id),
  key round_picture (picture_id),
  constraint round_of_game foreign key (game_id) references game (id),
  constraint round_item_there foreign key (item_id) references item (id),
  constraint round_picture_there foreign key (picture_id) references picture (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists guess (
  game_id varchar(64) not null,
  round_number int not null,
  seq int not null,
  text text not null,
  verdict varchar(16) not null,
  level int not null,
  at bigint not null,
  primary key (game_id, round_number, seq),
  constraint guess_of_round foreign key (game_id, round_number) references round (game_id, number)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
