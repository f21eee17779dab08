-- The same table as in ../sqlite/0003-job-run.sql, where the columns are explained.
create table if not exists job_run (
  job varchar(64) primary key,
  ended_at bigint not null,
  duration_ms bigint not null,
  exit_code int not null,
  succeeded_at bigint,
  figures text not null
) engine=InnoDB default charset=utf8mb4 /*!80017 collate=utf8mb4_0900_bin */ /*M! collate=utf8mb4_nopad_bin */;
