-- The names that a round offers to choose from, as [{"itemId", "name"}]; null where the answer is typed.
alter table round add column choices text;
