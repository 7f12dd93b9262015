# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the tests of the program share, after lib.sh: a workspace of their own in $space, nothing of this machine's user.
#
#   parvis WORDS...                    the program, in that workspace
#   exits CODE WHAT WORDS...           expects its exit code; what it printed lies in $work/out and $work/err
#   listing WORDS...                   its --json, in $work/listing.json
#   secret TEXT                        a canary: from here on, TEXT may be nowhere
#   expect_no_secret                   looks for every canary in all that the program has written
#   begin_agent NAME, end_agent NAME [SIGNAL], leader
#   picture FILE                       writes a small PNG
#   at SECONDS                         the UTC time in so many seconds, as --at takes it; `millis TIME` reads one
space=$work/workspace
export PARVIS_PASSPHRASE
PARVIS_PASSPHRASE=canary-$(od -An -N8 -tx1 /dev/urandom | tr -d ' \n')
export XDG_CACHE_HOME=$work/cache XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
export LC_ALL=C.UTF-8
unset DBUS_SESSION_BUS_ADDRESS # no keyring of whoever runs this

parvis() { "$PARVIS" --workspace "$space" "$@"; }

exits() {
    local code=0
    parvis "${@:3}" >"$work/out" 2>"$work/err" </dev/null || code=$?
    expect_eq "$code" "$1" "$2 ends with"
    [ "$code" = "$1" ] || cat "$work/err" >&2
}

listing() { parvis "$@" --json >"$work/listing.json" </dev/null; }

# found FILTER: what jq says of the last listing
found() { jq -rc "$1" "$work/listing.json"; }

# One canary a line, in a file outside the workspace: grep's own arguments do not show them.
secret() { printf '%s\n' "$1" >>"$work/secrets"; }

holds_no_secret() { ! grep -rlFa -f "$work/secrets" "$@"; }

expect_no_secret() {
    local places=("$space" "$XDG_CACHE_HOME")
    [ ! -e "$XDG_DATA_HOME" ] || places+=("$XDG_DATA_HOME")
    [ ! -e "$XDG_CONFIG_HOME" ] || places+=("$XDG_CONFIG_HOME")
    expect "no secret in the program's files" holds_no_secret "${places[@]}"
    expect "no secret in what agents printed" holds_no_secret "$work"/agent.*.log
    expect "the search finds what is there" grep -rqFa "$1" "$space"
    expect "there is a log" test -e "$XDG_CACHE_HOME/parvis/parvis.log"
}

# The file is the program's own arguments and those of what it started.
expect_silent_argv() {
    local pid
    read -r pid _ <"$1"
    ps -ww -o args= -p "$pid" --ppid "$pid" >"$work/argv"
    expect "the agent is looked at" grep -q agent "$work/argv"
    expect "no secret among the arguments" holds_no_secret "$work/argv"
}

begin_agent() { spawn "$work/agent.$1.pid" "$work/agent.$1.log" "$PARVIS" --workspace "$space" agent; }
end_agent() { halt "$work/agent.$1.pid" "${2:-TERM}"; }
end_agents() {
    local pidfile
    for pidfile in "$work"/agent.*.pid; do
        [ ! -e "$pidfile" ] || halt "$pidfile" KILL
    done
}

# leader PIDFILE: it holds the workspace's lock
leader() {
    local pid
    read -r pid _ <"$1"
    [ "$(head -n 1 "$space/engine.lock")" = "$pid" ]
}

# in_state ID STATE: of a publication
in_state() {
    listing publications
    [ "$(found "map(select(.id == $1))[0].state")" = "$2" ]
}

picture() {
    base64 -d >"$1" <<<iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAEklEQVR4nGP438CAFWEXpZMEADuRR9EobDVKAAAAAElFTkSuQmCC
}

at() { date -u -d "@$(($(date +%s) + $1))" '+%F %T'; }
millis() { echo $(($(date -u -d "$1" +%s%N) / 1000000)); }

# expect_near TIME TIME SECONDS WHAT: the first is not before the second and at most so much after it
expect_near() {
    local late=$(($(millis "$1") - $(millis "$2")))
    expect "$4: $late ms" test "$late" -ge -1000 -a "$late" -le $(($3 * 1000))
}
