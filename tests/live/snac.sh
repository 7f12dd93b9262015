#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# snac, a small server of the Mastodon API, on loopback with the users alice, bob and carol.
#
#   snac.sh install|start|stop DIR      state and log lie in DIR/snac, what tests need to know in DIR/snac/env
#
# Every start begins from nothing. alice and bob follow each other, carol follows both: snac answers 404 about
# accounts it has not met.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    echo "usage: $0 install|start|stop DIR" >&2
    exit 2
}

[ $# = 2 ] || usage
dir=$(absolute "$2")
state=$dir/snac
users=(alice bob carol)

install() {
    install_packages curl jq
    command -v snac >/dev/null && return
    apt_update
    if [ -n "$(apt-cache madison snac2)" ]; then
        apt install --no-install-recommends snac2
    else
        install_from_backports
    fi
}

# Debian 12 has snac2 in its backports. Their entry is the machine's own for Debian, in whatever format and with whatever
# options, but for the suite. It stands beside copies of the machine's entries: nothing in /etc changes.
install_from_backports() {
    local codename entry uri source=$cache/apt-sources options=()
    codename=$(. /etc/os-release && [ "$ID" = debian ] && echo "${VERSION_CODENAME:-}") || cannot "no package snac2"
    # shellcheck disable=SC2016 # apt's own fields
    IFS='|' read -r entry uri < <(apt-get indextargets --format '$(SOURCESENTRY)|$(REPO_URI)' \
        'Created-By: Packages' 'Origin: Debian' 'Label: Debian' "Codename: $codename") ||
        cannot "no package snac2, and no entry for Debian to find its backports by"
    rm -rf "$source"
    mkdir -p "$source"
    find /etc/apt/sources.list.d -maxdepth 1 -type f -exec cp -t "$source" {} +
    suite_entry "$codename-backports" "${entry%:*}" "${entry##*:}" >"$source/parvis.$(sed 's/.*\.//; s/:.*//' <<<"$entry")"
    options=(-o Dir::Etc::SourceParts="$source")
    # at an address with a date nothing changes any more, so the backports look out of date
    [[ ! $uri =~ /[0-9]{8}T[0-9]{6}Z ]] || options+=(-o Acquire::Check-Valid-Until=false)
    apt "${options[@]}" update
    apt "${options[@]}" install --no-install-recommends snac2
    rm -rf "$source"
}

# suite_entry SUITE FILE NUMBER: the entry of that number, a line of a .list or a stanza of a .sources, for SUITE
suite_entry() {
    case $2 in
    *.sources) grep -v '^#' "$2" | awk -v RS= -v n="$3" 'NR == n' | sed -E "s/^Suites:.*/Suites: $1/I" ;;
    *) sed -n -E "$3s/[[:space:]][a-z]+[[:space:]]/ $1 /p" "$2" ;;
    esac
}

start() {
    [ -e "$state/env" ] && alive "$state/pid" && return
    command -v snac >/dev/null || cannot "snac2 is not installed"
    on_free_ports "$state/log" "$0" bring_up "$dir" || { stop && die "did not start"; }
    say "$(sed -n 's/^SNAC_URL=//p' "$state/env")"
}

bring_up() {
    local port pair
    stop
    rm -rf "$state"
    mkdir -p "$state"
    port=$(free_port)
    create_data "$port"
    spawn "$state/pid" "$state/log" snac httpd "$state/data"
    comes_up 30 "$state/pid" curl -fsS -m 2 "http://127.0.0.1:$port/api/v1/instance"
    for pair in alice:bob bob:alice carol:alice carol:bob; do
        snac follow "$state/data" "${pair%:*}" "http://127.0.0.1:$port/${pair#*:}" >>"$state/log" 2>&1
    done
    wait_until 30 follows_arrived
    write_env "$port"
}

# With its usual four threads snac waits for itself when all of them deliver to an inbox of its own.
create_data() {
    local user
    printf '%s\n' 127.0.0.1 "$1" "127.0.0.1:$1" "" "" | snac init "$state/data" >>"$state/log" 2>&1
    jq '.protocol = "http" | .num_threads = 16 | .queue_timeout = 2 | .queue_retry_minutes = 1 |
        .disable_email_notifications = true' "$state/data/server.json" >"$state/server.json"
    mv "$state/server.json" "$state/data/server.json"
    for user in "${users[@]}"; do
        snac adduser "$state/data" "$user" </dev/null >"$state/$user.txt" 2>&1
    done
}

follows_arrived() {
    [ "$(find "$state"/data/user/{alice,bob}/followers -name '*.json' | wc -l)" -ge 4 ]
}

write_env() {
    local user
    {
        echo "SNAC_URL=http://127.0.0.1:$1"
        echo "SNAC_HOST=127.0.0.1:$1"
        printf 'SNAC_DATA=%q\n' "$state/data"
        for user in "${users[@]}"; do
            echo "SNAC_${user^^}_PASSWORD=$(sed -n 's/^User password is //p' "$state/$user.txt")"
        done
    } >"$state/env"
}

stop() {
    halt "$state/pid" KILL # it would take 2 s to end by itself, to keep data that are thrown away
    rm -f "$state/env"
}

case $1 in
install | start | stop | bring_up) "$1" ;;
*) usage ;;
esac
