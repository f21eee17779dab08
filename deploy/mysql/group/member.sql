-- The two users that keep the group, made by each member for itself. pd_group has the first 32 letters of root's password, the most that
-- a recovery channel takes; pd_probe has none, since
-- HAProxy can't calculate one, and may read nothing but who is in the group.
set sql_log_bin = 0;
set @password = left(trim(trailing '\n' from load_file('/run/secrets/root/secret')), 32);
set @statement = concat('create user pd_group identified by ', if(@password <> '', quote(@password), 'NO PASSWORD'));
prepare make_user from @statement;
execute make_user;
deallocate prepare make_user;
set @password = null, @statement = null;
grant replication slave, backup_admin, clone_admin, connection_admin, group_replication_admin, group_replication_stream, system_variables_admin on *.* to pd_group;
grant select on performance_schema.* to pd_group;
create user pd_probe identified by '';
grant select on performance_schema.replication_group_members to pd_probe;
set sql_log_bin = 1;
