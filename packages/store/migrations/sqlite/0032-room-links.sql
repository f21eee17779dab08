-- A hash of the event and of the link before it, so that equal links are equal pasts. An event from before this migration has none: it is followed unchecked.
alter table room_event add column link text;
