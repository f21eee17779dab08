-- The same table as in ../sqlite/0011-file-text.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists file_text (
  source varchar(255) not null,
  path varchar(512) not null,
  bytes bigint not null,
  modified_at bigint not null,
  rules int not null,
  said text,
  primary key (source, path)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
