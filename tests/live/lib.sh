# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What a live test is written with. A test sources this file first; it then has the variables of servers.env, $PARVIS
# (the program), $work (an empty folder of its own), and ends by itself with the line "N passed, N failed". A command
# that fails outside an expectation ends the test as failed. A function `cleanup`, when there is one, runs at the end.
#
#   step TEXT                          what comes now
#   expect WHAT COMMAND...             COMMAND succeeds
#   expect_eq GOT WANTED [WHAT]
#   expect_json FILE FILTER VALUE      what jq finds in FILE, strings without their quotes
#   wait_until SECONDS COMMAND...      tries until it succeeds
#   spawn PIDFILE LOG COMMAND..., halt PIDFILE [SIGNAL], alive PIDFILE, free_port
#   skip WHY                           this test cannot run here
set -Eeuo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
load_servers

PARVIS=${PARVIS:-$repo/build/app/parvis}
work=${PARVIS_LIVE_DIR:-$repo/build/live}/work/$(basename "$0" .sh)
rm -rf "$work"
mkdir -p "$work"

passed=0
failed=0
broken=

step() { printf -- '-- %s\n' "$*"; }

expect() {
    local what=$1
    shift
    if "$@" >"$work/expect.log" 2>&1; then
        passed=$((passed + 1))
    else
        fail "$what"
        tail -n 20 "$work/expect.log" >&2
    fi
}

expect_eq() {
    if [ "$1" = "$2" ]; then passed=$((passed + 1)); else fail "${3:+$3: }got '$1', wanted '$2'"; fi
}

expect_json() {
    local found
    found=$(jq -rc "$2" "$1" 2>&1) || true
    expect_eq "$found" "$3" "$2"
}

skip() {
    say "skipped: $*"
    exit "$unavailable"
}

fail() {
    local frame=1
    while [ "${BASH_SOURCE[frame]}" = "${BASH_SOURCE[0]}" ]; do frame=$((frame + 1)); done
    printf 'FAILED %s:%s: %s\n' "$(basename "${BASH_SOURCE[frame]}")" "${BASH_LINENO[frame - 1]}" "$*" >&2
    failed=$((failed + 1))
}

finish() {
    local code=$?
    trap - EXIT ERR
    set +e
    ! declare -F cleanup >/dev/null || cleanup
    [ "$code$failed" != "${unavailable}0" ] || exit "$code"
    if [ "$code" != 0 ]; then
        printf 'FAILED %s: ended early%s\n' "$(basename "$0")" "${broken:+ at line $broken}" >&2
        failed=$((failed + 1))
    elif [ $((passed + failed)) = 0 ]; then
        printf 'FAILED %s: checked nothing\n' "$(basename "$0")" >&2
        failed=1
    fi
    echo "$passed passed, $failed failed"
    exit $((failed > 0))
}

trap 'broken="$LINENO: $BASH_COMMAND"' ERR
trap finish EXIT
