-- What a host took for right and had the room remember: a word of whoever opens a room, for the operator to judge.
create table alias_proposal (
  item_id text not null references item (id),
  locale text not null,          -- the language of the room
  folded text not null,
  name text not null,            -- as it was typed first
  rooms integer not null,        -- how many rooms took it for right
  first_at integer not null,
  adopted integer not null,      -- 1 for an alias that plays everywhere, whatever an import brings
  primary key (item_id, locale, folded)
) strict, without rowid;
create index alias_proposal_often on alias_proposal (rooms, item_id);
