-- The same table as in ../sqlite/0002-picture-audit.sql, where the columns are explained; 0001-baseline.sql says what differs, and why.
create table if not exists picture_audit (
  picture_id varchar(64) not null primary key,
  copy_bytes bigint not null,
  copy_modified_at bigint not null,
  dhash varchar(16),
  luma int,
  spread int,
  gps tinyint,
  constraint picture_audit_of_picture foreign key (picture_id) references picture (id)
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
