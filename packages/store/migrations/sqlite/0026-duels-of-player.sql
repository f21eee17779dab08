-- Finds the duels of a player, who may be deleted.
create index duel_game_of_player on duel_game (player_id);
