-- SQLite alone gets an index here, ../sqlite/0026-duels-of-player.sql: the table of 0020-duels.sql has it.
do 0;
