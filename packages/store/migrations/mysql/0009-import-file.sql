-- The same table as in ../sqlite/0009-import-file.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists import_file (
  source varchar(255) not null,
  path varchar(512) not null,
  bytes bigint not null,
  modified_at bigint not null,
  sha256 varchar(64),
  rules int not null,
  code varchar(64),
  detail text,
  primary key (source, path)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
