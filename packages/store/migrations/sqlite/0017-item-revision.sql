-- The revision of the catalogue at which an item, its names or its pictures last changed. Of an item that did not change since this migration it is
-- 0: every process reads all items when it starts, and afterwards those alone that have a later revision than it knows.
alter table item add column revision integer not null default 0;
create index item_changed on item (revision, id);
