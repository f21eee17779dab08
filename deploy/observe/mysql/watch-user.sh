#!/bin/sh
# The user that the exporter comes as. It is granted nothing: SHOW GLOBAL STATUS and VARIABLES are free to whoever may log in.
set -eu
umask 077
printf '[client]\nuser=root\npassword="%s"\n' "$(cat /run/secrets/root/secret)" > /tmp/root.cnf
password=$(cat /run/secrets/watch/secret)

mysql --defaults-file=/tmp/root.cnf --socket=/var/run/mysqld/mysqld.sock <<SQL
create user if not exists pd_watch identified by '$password' with max_user_connections 3;
alter user pd_watch identified by '$password' with max_user_connections 3;
SQL
echo 'pd_watch may look'
