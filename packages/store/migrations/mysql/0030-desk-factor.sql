-- The same tables as in ../sqlite/0030-desk-factor.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists desk_factor (
  account varchar(64) not null primary key,
  secret varchar(255) not null,
  last_step bigint not null,
  is_on tinyint not null check (is_on in (0, 1)),
  constraint desk_factor_of_account foreign key (account) references desk_account (name)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists desk_recovery (
  account varchar(64) not null,
  hash varchar(64) not null,
  primary key (account, hash),
  constraint desk_recovery_of_account foreign key (account) references desk_account (name)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
