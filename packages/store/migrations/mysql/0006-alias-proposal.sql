-- The same table as in ../sqlite/0006-alias-proposal.sql, where the columns are explained.
create table if not exists alias_proposal (
  item_id varchar(64) not null,
  locale varchar(35) not null,
  folded varchar(512) not null,
  name text not null,
  rooms int not null,
  first_at bigint not null,
  adopted tinyint not null,
  primary key (item_id, locale, folded),
  key alias_proposal_often (rooms, item_id),
  constraint alias_proposal_of_item foreign key (item_id) references item (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
