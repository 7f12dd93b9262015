#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing (Debian, Ubuntu), builds, and runs every suite:
#
#   bash tests/run.sh            everything
#   bash tests/run.sh fast       without the sanitizers and the live servers
#
# shellcheck disable=SC2317 # functions are called by name
#
# Asks nothing. Says how long each stage took, then what passed; 0 when nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
. resources/linux/packages.sh
only=${1:-all}
case $only in all | fast) ;; *)
    echo 'usage: bash tests/run.sh [fast]' >&2
    exit 2
    ;;
esac

export QT_QPA_PLATFORM=offscreen CLICOLOR=0 CTEST_OUTPUT_ON_FAILURE=1
export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1:suppressions=$PWD/tests/ubsan.supp"
unset PARVIS_PASSPHRASE PARVIS_WORKSPACE
jobs=$(nproc 2>/dev/null || echo 2)
passed=0
failed=0
skipped=0
times=()

# stage NAME COMMAND...: runs it without input and notes the time; its exit code
stage() {
    local name=$1 from=$SECONDS code=0
    shift
    printf '\n== %s\n' "$name"
    "$@" </dev/null || code=$?
    times+=("$(printf '%5d s  %s%s' $((SECONDS - from)) "$name" "$([ "$code" = 0 ] || echo "  (exit $code)")")")
    return "$code"
}

finish() {
    printf '\n== Times\n'
    printf '%s\n' "${times[@]}"
    [ "$skipped" = 0 ] || printf '%d skipped\n' "$skipped"
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" = 0 ] || exit 1
    exit 0
}

# required NAME COMMAND...: nothing after it makes sense when it fails
required() {
    stage "$@" && return
    failed=$((failed + 1))
    finish
}

# Few compilers at once where memory is short: one takes up to a gigabyte.
build() {
    local memory
    memory=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null || echo 4)
    local at_once=$((memory < jobs ? memory : jobs))
    cmake --build "$1" --parallel $((at_once > 0 ? at_once : 1)) --target "$2" -- --quiet
}

# suites TREE [OPTION...]: runs ctest and counts its suites
suites() {
    local tree=$1 report code=0
    report=$PWD/$tree/suites.txt
    shift
    ctest --test-dir "$tree" "$@" --no-tests=error --timeout 900 --parallel "$jobs" 2>&1 \
        | tee "$report" || code=$?
    local good bad
    good=$(grep -cE '^ *[0-9]+/[0-9]+ Test +#[0-9]+:.* Passed ' "$report")
    bad=$(grep -cE '^ *[0-9]+/[0-9]+ Test +#[0-9]+:.*\*\*\*(Failed|Timeout|Exception|Not Run)' "$report")
    [ "$code" = 0 ] || [ "$bad" -gt 0 ] || bad=1
    passed=$((passed + good))
    failed=$((failed + bad))
    return "$code"
}

# live: the real servers. One that this system has no package for is no fault, but on Debian 12 and 13,
# where they are known to install.
live() {
    local code=0 ID='' VERSION_ID=''
    timeout 1500 bash tests/live/run.sh "$PWD/build/dev" || code=$?
    # shellcheck disable=SC1091 # the system's own
    [ -r /etc/os-release ] && . /etc/os-release
    case "$code $ID $VERSION_ID" in
    '0 '*) passed=$((passed + 1)) ;;
    '77 debian 12' | '77 debian 13') failed=$((failed + 1)) ;;
    '77 '*) skipped=$((skipped + 1)) && code=0 ;;
    *) failed=$((failed + 1)) ;;
    esac
    return "$code"
}

# shellcheck disable=SC2086 # lists of words
required 'Packages' need_packages $packages_to_build $packages_to_run $packages_to_test
required 'Configure dev' cmake --preset dev
required 'Build dev' build build/dev all
stage 'Suites' suites build/dev
if [ "$only" = all ]; then
    required 'Configure asan' cmake --preset asan
    required 'Build asan' build build/asan tests_core
    stage 'Suites under ASan and UBSan' suites build/asan --tests-regex '^core$'
    [ ! -e tests/live/run.sh ] || stage 'Live servers' live
fi
finish
