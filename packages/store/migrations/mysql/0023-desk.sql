-- The same tables as in ../sqlite/0023-desk.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists desk_account (
  name varchar(64) not null primary key,
  role varchar(16) not null check (role in ('curator', 'operator')),
  password_hash varchar(255) not null,
  first_password tinyint not null check (first_password in (0, 1)),
  created_at bigint not null
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists desk_session (
  id varchar(64) not null primary key,
  hash varchar(64) not null,
  account varchar(64) not null,
  device varchar(100) not null,
  created_at bigint not null,
  seen_at bigint not null,
  ends_at bigint not null,
  unique key desk_session_hash (hash),
  key desk_session_account (account),
  key desk_session_seen (seen_at),
  key desk_session_end (ends_at),
  constraint desk_session_of_account foreign key (account) references desk_account (name)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists desk_token (
  id varchar(64) not null primary key,
  hash varchar(64) not null,
  account varchar(64) not null,
  name varchar(100) not null,
  scopes varchar(255) not null,
  created_at bigint not null,
  used_at bigint,
  ends_at bigint not null,
  unique key desk_token_hash (hash),
  key desk_token_account (account),
  key desk_token_end (ends_at),
  constraint desk_token_of_account foreign key (account) references desk_account (name)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;

create table if not exists desk_event (
  id varchar(100) not null primary key,
  at bigint not null,
  actor varchar(64),
  token varchar(100),
  kind varchar(32) not null,
  subject varchar(100),
  detail varchar(255),
  count int not null,
  key desk_event_at (at, id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
