-- Packs that an operator took out of play; all others are shown. Imports leave these rows alone.
create table pack_state (
  pack_id text primary key references pack (id),
  state text not null check (state in ('hidden', 'removed'))  -- a removed pack is not imported either
) strict;
