-- The last run of each job of the worker, for those who watch over it.
create table job_run (
  job text primary key,
  ended_at integer not null,
  duration_ms integer not null,
  exit_code integer not null,
  succeeded_at integer,          -- when it last ended well, in this run or an earlier one
  figures text not null          -- {"findings_error": 0}
) strict;
