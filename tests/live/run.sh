#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the live tests: installs the real servers, starts them, runs every test_*.sh, stops the servers.
#
#   run.sh [BUILD_DIR [TEST...]]      all tests, or those named: run.sh build test_servers
#
# PARVIS is the program, BUILD_DIR/app/parvis when not set; state lies in BUILD_DIR/live. Ends with 1 when a test
# failed, 77 when none did but something cannot run on this system, else 0.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
set -m # each part is a process group of its own, which can be ended as a whole

build=$(absolute "${1:-$repo/build}")
shift $(($# > 0))
export PARVIS=${PARVIS:-$build/app/parvis}
export PARVIS_LIVE_DIR=$build/live
tests=("$@")
[ ${#tests[@]} -gt 0 ] || tests=("$here"/test_*.sh)

running=
times=()
passed=0
failed=0
skipped=0

# part NAME COMMAND...: says how long it took
part() {
    local name=$1 begin=${EPOCHREALTIME/[.,]/} code=0 took
    shift
    printf '== %s\n' "$name"
    "$@" </dev/null &
    running=$!
    wait "$running" || code=$?
    running=
    took=$(((${EPOCHREALTIME/[.,]/} - begin) / 100000))
    times+=("$(printf '%6d.%d s  %s' $((took / 10)) $((took % 10)) "$name")")
    return "$code"
}

count() {
    case $1 in
    0) passed=$((passed + 1)) ;;
    "$unavailable") skipped=$((skipped + 1)) ;;
    *) failed=$((failed + 1)) ;;
    esac
}

finish() {
    local code=$?
    trap - EXIT INT TERM HUP
    if [ -n "$running" ]; then
        kill -TERM -- "-$running" || true
        wait "$running" || true
    fi 2>/dev/null
    part stop "$here/servers.sh" stop "$PARVIS_LIVE_DIR" || true
    printf '\n'
    printf '%s\n' "${times[@]}"
    echo "$passed passed, $failed failed, $skipped skipped"
    exit "$code"
}

trap finish EXIT
trap 'exit 130' INT TERM HUP

absent=0
for action in install start; do
    code=0
    part "$action" "$here/servers.sh" "$action" "$PARVIS_LIVE_DIR" || code=$?
    case $code in
    0) ;;
    "$unavailable") absent=1 ;;
    *) exit 1 ;;
    esac
done

for test in "${tests[@]}"; do
    code=0
    test=$(basename "$test" .sh)
    part "$test" timeout 600 bash "$here/$test.sh" || code=$?
    count "$code"
done

[ "$failed" = 0 ] || exit 1
[ "$((absent + skipped))" = 0 ] || exit "$unavailable"
