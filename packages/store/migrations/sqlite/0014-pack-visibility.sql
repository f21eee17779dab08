-- Who may play a pack: as its pack.json says, unless the operator says otherwise in pack_state.
alter table pack add column visibility text not null default 'public'
  check (visibility in ('public', 'unlisted', 'rooms only', 'hidden'));

-- SQLite changes no check in place.
create table pack_state_new (
  pack_id text primary key references pack (id),
  -- what the operator says of a pack; a removed pack is not imported either
  state text not null check (state in ('public', 'unlisted', 'rooms only', 'hidden', 'removed'))
) strict;
insert into pack_state_new select pack_id, state from pack_state;
drop table pack_state;
alter table pack_state_new rename to pack_state;
