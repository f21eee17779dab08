#!/usr/bin/env bash
# start-node.sh NAME: starts a node of the cluster. It joins the others; it begins a cluster only where none of them answers, and it is the first on an empty
# volume, or was the last that left. After a crash of all, each knows whom it waits for (gvwstate.dat).
set -euo pipefail
name=$1
nodes=(db-1 db-2 db-3)
data=/var/lib/mysql

say() { printf '{"level":"info","time":"%s","service":"%s","msg":"%s"}\n' "$(date -Iseconds)" "$name" "$*"; }
answers() { timeout 1 bash -c "exec 3<>/dev/tcp/$1/4567" 2>/dev/null; }
is_another_there() {
  local node
  for node in "${nodes[@]}"; do
    if [ "$node" != "$name" ] && answers "$node"; then return 0; fi
  done
  return 1
}
may_begin() {
  if [ -f "$data/grastate.dat" ]; then grep -q '^safe_to_bootstrap: 1' "$data/grastate.dat"; else [ "$name" = "${nodes[0]}" ]; fi
}

all=$(IFS=,; echo "gcomm://${nodes[*]}")
address=
until [ -n "$address" ]; do
  if is_another_there || [ -s "$data/gvwstate.dat" ]; then address=$all
  elif may_begin; then address=gcomm://
  else
    say "waits for another node; where all were stopped at one moment, docs/cluster.md says how one begins"
    sleep 5
  fi
done
say "starts with $address"

options=(--defaults-extra-file=/galera/galera.cnf --wsrep-node-name="$name" --wsrep-node-address="$name" --wsrep-cluster-address="$address")
position=()
if grep -qs '^seqno: *-1' "$data/grastate.dat"; then
  # after a crash only the tables know how far the node came; without it all rows would be copied
  found=$(mariadbd "${options[@]}" --wsrep-recover --log-error=/dev/stderr 2>&1 | sed -n 's/.*WSREP: Recovered position: *//p') || true
  [ -z "$found" ] || position=("--wsrep-start-position=$found")
  say "came as far as ${found:-nobody knows}"
fi
exec docker-entrypoint.sh mariadbd "${options[@]}" "${position[@]}"
