-- What a room came to, for as long as it is kept; of its log then only the last event is left, so that nobody can go on with it.
create table room_result (
  room_id text primary key references room (id),
  body text not null             -- {"players": […]}
) strict;
