#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The real servers of the live tests, on loopback and on ports that are free.
#
#   servers.sh install|start|stop [DIR]      DIR is build/live when not given
#
# start writes DIR/servers.env, which names everything a test needs. PARVIS_LIVE_CACHE (build/live/cache) keeps what is
# downloaded. Ends with 77 when this system has no package of one of the servers; the others are seen to.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
install | start | stop) ;;
*)
    echo "usage: $0 install|start|stop [DIR]" >&2
    exit 2
    ;;
esac
dir=$(absolute "${2:-$repo/build/live}")
servers=(snac bluesky wordpress)

at_once() {
    local server pids=() pid code worst=0
    for server in "${servers[@]}"; do
        "$here/$server.sh" "$1" "$dir" &
        pids+=("$!")
    done
    for pid in "${pids[@]}"; do
        code=0
        wait "$pid" || code=$?
        case $code in
        0) ;;
        "$unavailable") [ "$worst" != 0 ] || worst=$unavailable ;;
        *) worst=1 ;;
        esac
    done
    return "$worst"
}

# What runs, in one file. A test that finds no variable of a server skips it.
write_env() {
    local server
    for server in "${servers[@]}"; do
        [ ! -e "$dir/$server/env" ] || cat "$dir/$server/env"
    done >"$dir/servers.env"
}

code=0
mkdir -p "$dir"
at_once "$1" || code=$?
case $1 in
start) write_env ;;
stop) rm -f "$dir/servers.env" ;;
esac
exit "$code"
