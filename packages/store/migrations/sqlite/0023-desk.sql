-- The people who curate pictures and who run the server. Players have no account.
create table desk_account (
  name text primary key,
  role text not null check (role in ('curator', 'operator')),
  password_hash text not null,       -- scrypt, with its parameters
  first_password integer not null check (first_password in (0, 1)), -- 1 until the person chose a password
  created_at integer not null        -- epoch milliseconds, as all times here
) strict, without rowid;

-- Browsers that are signed in. A token itself is nowhere in the database.
create table desk_session (
  id text primary key,
  hash text not null unique,
  account text not null references desk_account (name),
  device text not null,              -- 'Firefox, Linux'
  created_at integer not null,
  seen_at integer not null,
  ends_at integer not null
) strict, without rowid;
create index desk_session_account on desk_session (account);
create index desk_session_seen on desk_session (seen_at);
create index desk_session_end on desk_session (ends_at);

-- The tokens of programs.
create table desk_token (
  id text primary key,
  hash text not null unique,
  account text not null references desk_account (name),
  name text not null,
  scopes text not null,              -- 'packs:read packs:write'
  created_at integer not null,
  used_at integer,
  ends_at integer not null
) strict, without rowid;
create index desk_token_account on desk_token (account);
create index desk_token_end on desk_token (ends_at);

-- Who changed what when. Names, not references: an entry outlives its account.
create table desk_event (
  id text primary key,               -- random; of wrong passwords their hour and account
  at integer not null,
  actor text,                        -- an account; null for a caller without one and for the terminal
  token text,                        -- the name of the token that the actor's program used
  kind text not null,
  subject text,
  detail text,
  count integer not null             -- more than 1 for wrong passwords alone
) strict, without rowid;
create index desk_event_at on desk_event (at, id);
