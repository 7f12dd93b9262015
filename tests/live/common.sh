# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the scripts here share: where things lie, Debian packages, free ports, and processes stopped by the pid they were
# started with. Sourced.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repo=$(cd "$here/../.." && pwd)
cache=$(realpath -m -- "${PARVIS_LIVE_CACHE:-$repo/build/live/cache}")
readonly unavailable=77 # how a script ends when this system has no package of its server

export no_proxy=127.0.0.1,localhost NO_PROXY=127.0.0.1,localhost

say() { printf '%s: %s\n' "$(basename "$0" .sh)" "$*"; }

# Says what is known of the servers that run: the variables of servers.env.
load_servers() {
    local file=${PARVIS_LIVE_DIR:-$repo/build/live}/servers.env
    [ -e "$file" ] || die "no servers run here: there is no $file"
    # shellcheck disable=SC1090 # written by servers.sh
    . "$file"
}

die() {
    say "$*" >&2
    exit 1
}

cannot() {
    say "cannot be installed on this system: $*" >&2
    exit "$unavailable"
}

# absolute PATH: also of a folder that does not exist yet
absolute() { realpath -m -- "$1"; }

# quietly LOG COMMAND...: shows what COMMAND printed only when it fails
quietly() {
    local log=$1 code=0
    shift
    "$@" >>"$log" 2>&1 </dev/null || code=$?
    [ "$code" = 0 ] || tail -n 30 "$log" >&2
    return "$code"
}

# apt ARGUMENT...: apt-get that never asks, one at a time
apt() {
    local sudo=()
    [ "$(id -u)" = 0 ] || sudo=(sudo -n)
    mkdir -p "$cache"
    quietly "$cache/apt.log" flock "$cache/apt.lock" "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -y -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold "$@"
}

apt_update() { apt update || say "apt-get update failed; going on with the lists there are"; }

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# install_packages NAME...: those that are missing
install_packages() {
    local name missing=()
    for name in "$@"; do installed "$name" || missing+=("$name"); done
    [ ${#missing[@]} = 0 ] && return
    command -v apt-get >/dev/null || cannot "it has no apt-get"
    apt_update
    apt install --no-install-recommends "${missing[@]}"
}

# A port nobody listens on, below the range from which the kernel hands out its own.
free_port() {
    local port
    while
        port=$((20000 + RANDOM % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null
    do :; done
    echo "$port"
}

# born PID: when the process began, which with its pid names it for ever; nothing when it is gone
born() {
    local stat fields
    { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 0
    read -ra fields <<<"${stat##*) }"
    [ "${fields[0]}" = Z ] || echo "${fields[19]}"
}

# spawn PIDFILE LOG COMMAND...: starts COMMAND in a session of its own
spawn() {
    local pidfile=$1 log=$2
    shift 2
    setsid "$@" </dev/null >>"$log" 2>&1 &
    printf '%s %s\n' "$!" "$(born $!)" >"$pidfile"
}

alive() {
    local pid begun
    { read -r pid begun <"$1"; } 2>/dev/null && [ -n "$begun" ] && [ "$(born "$pid")" = "$begun" ]
}

gone() { ! alive "$1"; }

# halt PIDFILE [SIGNAL]: stops exactly the process that spawn started; killed when it has not ended after 10 s
halt() {
    local pid
    if alive "$1"; then
        read -r pid _ <"$1"
        kill -"${2:-TERM}" "$pid" 2>/dev/null || true
        wait_until 10 gone "$1" || kill -KILL "$pid" 2>/dev/null || true
    fi
    rm -f "$1"
}

# comes_up SECONDS PIDFILE COMMAND...: COMMAND succeeds while the process lives
comes_up() {
    local seconds=$1 pidfile=$2
    shift 2
    wait_until "$seconds" settled "$pidfile" "$@" && alive "$pidfile"
}

settled() { gone "$1" || "${@:2}"; }

# wait_until SECONDS COMMAND...: tries COMMAND until it succeeds
wait_until() {
    local end=$((${EPOCHREALTIME/[.,]/} + $1 * 1000000))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "${EPOCHREALTIME/[.,]/}" -lt "$end" ] || return 1
        sleep 0.05
    done
}

# on_free_ports LOG COMMAND...: tries again, with other ports, when one was taken between being found and being used
on_free_ports() {
    local log=$1 try
    shift
    for try in 1 2 3; do
        "$@" && return
        grep -qiE 'EADDRINUSE|address already in use|cannot bind' "$log" || break
        say "a port was taken in attempt $try"
    done
    tail -n 30 "$log" >&2
    return 1
}
