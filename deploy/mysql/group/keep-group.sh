#!/usr/bin/env bash
# Starts the group, and brings back a member that left it. Only when all members are there and none is in a group, the one that has every
# transaction of the others begins a new one: a part of the members never does.
set -euo pipefail
members=(db-1 db-2 db-3)
password=$(tr -d '\n' </run/secrets/root/secret)
# the most that a recovery channel takes
password=${password:0:32}
export MYSQL_PWD=$password

say() { printf '{"level":"info","time":"%s","service":"group","msg":"%s"}\n' "$(date -Iseconds)" "$*"; }
ask() { mysql --no-defaults --protocol=tcp --connect-timeout=2 --host="$1" --user=pd_group --batch --raw --skip-column-names --execute="$2"; }

# state MEMBER: as it sees itself; "none" when it is in no group, "away" when it does not answer.
state() {
  local state
  state=$(ask "$1" 'select member_state from performance_schema.replication_group_members where member_id = @@server_uuid' 2>/dev/null) || state=away
  echo "${state:-none}"
}

join_group() {
  say "$1 joins the group"
  ask "$1" "stop group_replication; start group_replication user = 'pd_group', password = '$password'" || true
}

begin_group() {
  say "$1 begins a group"
  ask "$1" "stop group_replication; set global group_replication_bootstrap_group = on;
    start group_replication user = 'pd_group', password = '$password'; set global group_replication_bootstrap_group = off" ||
    ask "$1" 'set global group_replication_bootstrap_group = off'
}

# The member that has all transactions of all; nothing when each has one that another lacks.
most_complete() {
  local one other sets
  for one in "${members[@]}"; do
    for other in "${members[@]}"; do
      sets=$(ask "$other" "select replace(@@global.gtid_executed, '\n', '')") || return 0
      [ "$(ask "$one" "select gtid_subset('$sets', @@global.gtid_executed)")" = 1 ] || continue 2
    done
    echo "$one"
    return
  done
}

while true; do
  declare -A states=()
  online=0 outside=0
  for member in "${members[@]}"; do
    states[$member]=$(state "$member")
    case ${states[$member]} in
      ONLINE) online=$((online + 1)) ;;
      none | OFFLINE | ERROR) outside=$((outside + 1)) ;;
    esac
  done
  if [ "$online" -gt 0 ]; then
    for member in "${members[@]}"; do
      case ${states[$member]} in none | OFFLINE | ERROR) join_group "$member" ;; esac
    done
  elif [ "$outside" = "${#members[@]}" ]; then
    first=$(most_complete)
    if [ -n "$first" ]; then begin_group "$first"; else say "each member has transactions that another lacks: choose one by hand"; fi
  fi
  touch /tmp/alive
  sleep 2
done
