#!/bin/sh
# Runs a command beside a throw-away PostgreSQL server, and returns the command's status:
#   scripts/with-postgres.sh npm test
# The server keeps its data in a temporary folder, listens on a free loopback port only, and ends with the command.
# Needs the server's programs (Debian: apt-get install postgresql).
set -eu

[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT...]" >&2; exit 2; }

bin_dir=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin_dir" ] || bin_dir=$(dirname "$(command -v initdb 2>/dev/null || echo /nowhere/initdb)")
[ -x "$bin_dir/initdb" ] && [ -x "$bin_dir/postgres" ] || {
  echo "$0: no PostgreSQL server found; on Debian: apt-get install postgresql" >&2
  exit 2
}

# PostgreSQL refuses to run as root: then it runs as the user that Debian's package made.
if [ "$(id -u)" -eq 0 ]; then as_owner='setpriv --reuid postgres --regid postgres --clear-groups'; else as_owner=; fi

dir=$(mktemp -d "${TMPDIR:-/tmp}/prunella-postgres-XXXXXX")
server=

stop_server() {
  [ -n "$server" ] || return 0
  kill -QUIT "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=
}
trap 'stop_server; rm -rf "$dir"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

[ -z "$as_owner" ] || chown postgres "$dir"
cd "$dir"
# shellcheck disable=SC2086
$as_owner "$bin_dir/initdb" --pgdata "$dir/data" --username prunella --auth trust --encoding UTF8 --no-locale --no-sync \
  >"$dir/initdb.log" 2>&1 ||
  { cat "$dir/initdb.log" >&2; exit 1; }

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

# Somebody may take the port between asking and using it: then ask again.
for _ in 1 2 3; do
  port=$(free_port)
  # shellcheck disable=SC2086
  $as_owner "$bin_dir/postgres" -D "$dir/data" -p "$port" \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c autovacuum=off >"$dir/server.log" 2>&1 &
  server=$!
  tries=0
  until "$bin_dir/pg_isready" -q -h 127.0.0.1 -p "$port" -U prunella -d postgres; do
    tries=$((tries + 1))
    kill -0 "$server" 2>/dev/null && [ "$tries" -lt 150 ] || break
    sleep 0.2
  done
  if kill -0 "$server" 2>/dev/null && [ "$tries" -lt 150 ]; then break; fi
  stop_server
done
[ -n "$server" ] || { cat "$dir/server.log" >&2; exit 1; }

cd "$OLDPWD"
status=0
PRUNELLA_TEST_DATABASE_URL="postgres://prunella@127.0.0.1:$port/postgres" "$@" || status=$?
exit "$status"
