-- The second factor of an account: codes that change with the time (RFC 6238).
create table desk_factor (
  account text primary key references desk_account (name),
  secret text not null,              -- sealed with a key of the installation
  last_step integer not null,        -- that of the last code that counted: none counts twice
  is_on integer not null check (is_on in (0, 1)) -- 0 until a first code has shown that the person has the secret
) strict, without rowid;

-- Codes for a person without the device; each counts once.
create table desk_recovery (
  account text not null references desk_account (name),
  hash text not null,
  primary key (account, hash)
) strict, without rowid;
