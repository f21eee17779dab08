-- The same table as in ../sqlite/0016-device-codes.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists device_code (
  player_id varchar(64) not null primary key,
  hash varchar(64) not null,
  ends_at bigint not null,
  unique key device_code_hash (hash),
  key device_code_end (ends_at)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
