-- The same table as in ../sqlite/0010-pack-state.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists pack_state (
  pack_id varchar(64) not null primary key,
  state varchar(7) not null check (state in ('hidden', 'removed')),
  constraint pack_state_of_pack foreign key (pack_id) references pack (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
