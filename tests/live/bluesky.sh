#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A Bluesky network on loopback: PDS, AppView, PLC and Ozone of npm's @atproto/dev-env, with the PostgreSQL and Redis
# the AppView needs.
#
#   bluesky.sh install|start|stop DIR      state and logs lie in DIR/bluesky, what tests need to know in DIR/bluesky/env
#
# Every start begins from nothing. npm packages lie in $PARVIS_LIVE_CACHE/bluesky, built once for each package-lock.json.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    echo "usage: $0 install|start|stop DIR" >&2
    exit 2
}

[ $# = 2 ] || usage
dir=$(absolute "$2")
state=$dir/bluesky
tree=$cache/bluesky

install() {
    local lock packages=(curl g++ jq make postgresql python3 redis-server)
    command -v npm >/dev/null || packages+=(npm)
    install_packages "${packages[@]}"
    mkdir -p "$cache"
    exec {lock}>"$cache/bluesky.lock"
    flock "$lock"
    complete && return
    rm -rf "$tree"
    mkdir -p "$tree"
    cp "$here"/bluesky/package{,-lock}.json "$tree"
    say "fetching the npm packages"
    quietly "$tree/install.log" fetch
    say "building better-sqlite3"
    (quietly "$tree/install.log" build_sqlite)
    cp "$tree/package-lock.json" "$tree/complete"
}

complete() { cmp -s "$here/bluesky/package-lock.json" "$tree/complete"; }

# No install scripts: the only one needed is that of better-sqlite3, whose ready-made binary comes from elsewhere.
fetch() {
    npm ci --prefix "$tree" --cache "$cache/npm" --ignore-scripts --no-audit --no-fund --no-progress
}

# Built for the Node it will run in. One warning of GCC takes 15 s, optimizing 40 s; nothing here is slow without.
build_sqlite() {
    local node
    node=$(node_root)
    cd "$tree/node_modules/better-sqlite3"
    PATH=$node/bin:$PATH CFLAGS="-O0 -Wno-misleading-indentation" CXXFLAGS=-O0 \
        node ../node-gyp/bin/node-gyp.js rebuild --release --nodedir="$node" --jobs=max
    "$node/bin/node" -e "new (require('better-sqlite3'))(':memory:')"
}

# The npm package of this machine's kind holds a whole Node.
node_root() { echo "$tree"/node_modules/node-linux-*; }

start() {
    [ -e "$state/env" ] && alive "$state/network.pid" && return
    complete || cannot "its packages are not installed"
    on_free_ports "$state/log" "$0" bring_up "$dir" || { stop && die "did not start"; }
    say "$(sed -n 's/^BSKY_PDS_URL=//p' "$state/env")"
}

bring_up() {
    local postgres_port redis_port
    stop
    rm -rf "$state"
    mkdir -p "$state/tmp"
    postgres_port=$(free_port)
    redis_port=$(free_port)
    spawn "$state/redis.pid" "$state/log" \
        redis-server --port "$redis_port" --bind 127.0.0.1 --dir "$state" --loglevel warning --save '' --appendonly no
    comes_up 30 "$state/redis.pid" redis-cli -p "$redis_port" ping
    start_postgres "$postgres_port"
    cp "$here/bluesky/server.mjs" "$tree"
    spawn "$state/network.pid" "$state/log" env TMPDIR="$state/tmp" LOG_ENABLED=false READY_FILE="$state/env" \
        DB_POSTGRES_URL="postgresql://parvis:$(cat "$state/postgres/password")@127.0.0.1:$postgres_port/postgres" \
        REDIS_HOST="127.0.0.1:$redis_port" PLC_PORT="$(free_port)" PDS_PORT="$(free_port)" \
        APPVIEW_PORT="$(free_port)" OZONE_PORT="$(free_port)" "$(node_root)/bin/node" "$tree/server.mjs"
    comes_up 120 "$state/network.pid" test -e "$state/env"
}

# PostgreSQL refuses to run as root, and user postgres may not reach a build tree: then its data lie in /tmp.
start_postgres() {
    local bin data=$state/postgres as=()
    bin=$(find /usr/lib/postgresql -path '*/bin/initdb' -printf '%h\n' | sort -V | tail -n 1)
    mkdir "$data"
    if [ "$(id -u)" = 0 ]; then
        as=(setpriv --reuid=postgres --regid=postgres --init-groups)
        if ! "${as[@]}" test -x "$data"; then
            rmdir "$data"
            ln -s "$(mktemp -d /tmp/parvis-postgres.XXXXXX)" "$data"
        fi
        data=$(realpath "$data")
        chown postgres: "$data"
    fi
    chmod 700 "$data"
    od -An -N16 -tx1 /dev/urandom | tr -d ' \n' | "${as[@]}" tee "$data/password" >/dev/null
    "${as[@]}" "$bin/initdb" -D "$data/cluster" -U parvis -E UTF8 --locale=C -A scram-sha-256 --no-sync \
        --pwfile="$data/password" >>"$state/log" 2>&1
    spawn "$state/postgres.pid" "$state/log" "${as[@]}" "$bin/postgres" -D "$data/cluster" -p "$1" -h 127.0.0.1 -k '' \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200
    comes_up 30 "$state/postgres.pid" "$bin/pg_isready" -q -h 127.0.0.1 -p "$1"
}

stop() {
    halt "$state/network.pid"
    halt "$state/redis.pid"
    halt "$state/postgres.pid" INT
    [ ! -e "$state/postgres" ] || rm -rf "$(realpath "$state/postgres")"
    rm -rf "$state/postgres" "$state/tmp" "$state/env"
}

case $1 in
install | start | stop | bring_up) "$1" ;;
*) usage ;;
esac
