-- The kind of game, as 'solo'. A mode is a way to answer, which follows from the plan.
alter table game rename column mode to plan;
