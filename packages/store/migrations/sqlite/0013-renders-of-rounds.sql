-- Levels have no crops any more.
alter table round drop column variant;
