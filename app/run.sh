#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Parvis and opens it, from nothing but this folder:
#
#   bash app/run.sh              the window; of the sample workspace while you have none of your own
#   bash app/run.sh inbox ...    any command of the command line
#
# On Debian and Ubuntu it installs what is missing. Without a display it does the same in the terminal.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. resources/linux/packages.sh

say() { printf '%s\n' "$*" >&2; }

PARVIS_MAY_ASK=1
# shellcheck disable=SC2086 # a list of words
need_packages $packages_to_build $packages_to_run >&2

log=build/run.log
mkdir -p build
say 'Building Parvis (the first time takes some minutes) ...'
for step in 'cmake --preset run' 'cmake --build build/run --target parvis'; do
    # The word splitting is meant: each step is a command and its arguments.
    # shellcheck disable=SC2086
    if ! nice $step >"$log" 2>&1 </dev/null; then
        tail -n 40 "$log" >&2
        say "It did not build: '$step' failed; all of it is in $log."
        exit 1
    fi
done
parvis=$PWD/build/run/app/parvis

if [ $# -gt 0 ]; then
    exec "$parvis" "$@"
fi

sample=${XDG_CACHE_HOME:-$HOME/.cache}/parvis/sample
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    # A command says 2 where there is no workspace yet.
    own=0
    "$parvis" account list >/dev/null 2>&1 </dev/null || own=$?
    if [ "$own" != 2 ]; then
        exec "$parvis"
    fi
    [ -e "$sample" ] || "$parvis" sample --workspace "$sample"
    say "You have no workspace yet: this is the sample. Your own: $parvis"
    exec "$parvis" --workspace "$sample"
fi

say 'There is no display here: Parvis shows its sample workspace in the terminal.'
run() {
    say
    say "\$ parvis $*"
    "$parvis" "$@" </dev/null
}
[ -e "$sample" ] || run sample --workspace "$sample"
run sync --workspace "$sample"
run inbox --workspace "$sample" --view todo --limit 20
say
say "More: $parvis --help (with --workspace $sample), or start this again where there is a display."
