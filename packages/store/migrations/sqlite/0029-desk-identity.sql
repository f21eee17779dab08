-- Who an account is at a provider of OpenID Connect. Accounts are found by these two alone, never by a name or an e-mail address.
create table desk_identity (
  issuer text not null,
  subject text not null,
  account text not null references desk_account (name),
  primary key (issuer, subject)
) strict, without rowid;
create index desk_identity_account on desk_identity (account);

-- Sign-ins by a provider that have ended, until their browser's cookie has: none counts twice.
create table desk_used_state (
  hash text primary key,
  ends_at integer not null
) strict, without rowid;
create index desk_used_state_end on desk_used_state (ends_at);
