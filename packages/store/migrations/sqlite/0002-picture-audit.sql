-- What was measured on a working copy, so that a copy that has not changed since is never decoded again.
create table picture_audit (
  picture_id text primary key references picture (id),
  copy_bytes integer not null,
  copy_modified_at integer not null,
  dhash text,                    -- 16 hexadecimal digits; null when the copy could not be decoded
  luma integer,                  -- mean of the picture, 0 to 255
  spread integer,                -- standard deviation of its luma
  gps integer                    -- 1: the original states a place, 0: it doesn't, null: the original was not there
) strict;
