-- The same tables as in ../sqlite/0029-desk-identity.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists desk_identity (
  issuer varchar(255) not null,
  subject varchar(255) not null,
  account varchar(64) not null,
  primary key (issuer, subject),
  key desk_identity_account (account),
  constraint desk_identity_of_account foreign key (account) references desk_account (name)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists desk_used_state (
  hash varchar(64) not null primary key,
  ends_at bigint not null,
  key desk_used_state_end (ends_at)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
