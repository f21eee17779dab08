-- A joining member has no transaction of its own: it takes over the history of the group.
reset binary logs and gtids;
