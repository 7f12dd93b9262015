#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Kills the agent with kill -9 while it publishes, at random and at each numbered crash point, on
# three types of platform, and compares what the servers were really given with what the workspace
# says. The crash points need a build with PARVIS_PROBES; without it they print "skipped".
#
#   kill.sh [--kills N] [--posts N] [--seed N] [--short]
#
# N is per type of platform and counts kills that hit a live process. --short takes each point once,
# on one of the types, and fails when one was not reached. $PARVIS is the program, $COUNTINGSERVER
# the server. Last line: "kills N lost 0 doubled 0 points n/16".
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$here/../../build/dev
PARVIS=${PARVIS:-$build/app/parvis}
COUNTINGSERVER=${COUNTINGSERVER:-$build/tests/countingserver}
kills=20 posts='' seed=$RANDOM short=0
while [ $# -gt 0 ]; do
    case $1 in
    --kills) kills=$2 ;;
    --posts) posts=$2 ;;
    --seed) seed=$2 ;;
    --short) short=1 kills=2 posts=29 && shift && continue ;;
    *) echo "usage: kill.sh [--kills N] [--posts N] [--seed N] [--short]" >&2; exit 2 ;;
    esac
    shift 2
done
: "${posts:=$((kills < 40 ? 40 : 200))}"
probes=1
grep -qa PARVIS_STOP_AT "$PARVIS" || probes=0
migrations=("$here"/../../resources/sql/sqlite/*.sql)
work=$(mktemp -d)
end() {
    cat "$work"/*.pid 2>/dev/null | xargs -r kill 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT
export PARVIS_PASSPHRASE=kill PARVIS_HARNESS=1 XDG_CACHE_HOME=$work/cache QT_QPA_PLATFORM=offscreen

# The points that a type of platform passes: all, but only sessions are renewed.
points_of() {
    case $short$1 in
    0record) echo 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 ;;
    0*) echo 1 2 3 4 5 6 7 8 9 10 11 12 13 15 16 ;;
    1key) echo 1 4 7 13 10 ;;
    1none) echo 2 5 8 15 16 11 ;;
    1record) echo 14 3 6 9 12 ;;
    esac
}

sql() { sqlite3 -cmd '.timeout 10000' "$folder/parvis.db" "$@"; }

sign_in() {
    local server=http://127.0.0.1:$1
    if [ "$type" = record ]; then
        echo password | "$PARVIS" --workspace "$folder" account add bluesky --handle us.test \
            --server "$server" --password-stdin >/dev/null
    else
        echo token | "$PARVIS" --workspace "$folder" account add mastodon --server "$server" \
            --token-stdin >/dev/null
    fi
}

# A workspace with one account that settles in 2 s and `posts` publications to send, every tenth of
# them with the text of the one before. They are due in a month, so that none is missed, and looked
# at now.
prepare() {
    local port=$1 connector=mastodon
    rm -rf "$folder" && mkdir -p "$folder"
    [ "$type" = record ] && connector=bluesky
    sign_in "$port"
    "$PARVIS" --workspace "$folder" post --to "$connector" --text seed --at "$(date -d '+30 days' '+%F %H:%M')" >/dev/null
    sql "UPDATE account SET settle_seconds = 2;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $posts),
             t(i, text) AS (SELECT i, '$type $round ' || (i - (i % 10 = 0)) FROM n)
        INSERT INTO publication (post_id, account_id, kind, payload, payload_sha256, state, due_at,
            next_at, created_at, updated_at)
        SELECT post_id, account_id, kind, json_set(payload, '\$.text', t.text), t.text, state, due_at,
            created_at + t.i, created_at, updated_at FROM publication, t WHERE id = 1;
        DELETE FROM publication WHERE id = 1;"
}

rows() { sql "SELECT COUNT(*) FROM publication WHERE $1"; }
open_rows() { rows "next_at IS NOT NULL OR state IN ('preparing', 'sending')"; }

agent() { exec "$PARVIS" --workspace "$folder" agent >/dev/null 2>&1; }

# kill_now PID: true when the kill hit a live process
kill_now() {
    local missed=1
    kill -9 "$1" 2>/dev/null && missed=0
    wait "$1" 2>/dev/null || true
    return $missed
}

# Lets the agent run for that long, then kills it; every second time while it is closing, for that is
# when the whole log is written back. True when the kill hit a live process.
run_and_kill() {
    local pid
    agent &
    pid=$!
    sleep "$1"
    if [ $((RANDOM % 2)) = 0 ]; then
        kill "$pid" 2>/dev/null || true
        sleep "0.0$((RANDOM % 60 + 10))"
    fi
    kill_now "$pid"
}

# to_point POINT:COUNT COMMAND...: lets it run until it kills itself at a point. False when it never
# came by: it ended, its time is up, or nothing is left for it to do.
to_point() {
    local pid status=0 left=$((patience * 5))
    PARVIS_STOP_AT=$1 "${@:2}" >/dev/null 2>&1 &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.2
        left=$((left - 1))
        [ $left -gt 0 ] && [ "$(open_rows)" != 0 ] || break
    done
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || status=$?
    [ "$status" = 137 ]
}

wrong() {
    echo "$type round $round: $1" >&3
    lost=$((lost + 1))
}

sound() { [ "$(sql 'PRAGMA integrity_check')" = ok ]; }

# Point 14: the server has turned the refresh token over and nobody has kept the new one. The old one
# is taken once more; where it is not, what is due is held, to be seen, until somebody signs in.
at_refresh() {
    local pid left=100 to_send="state IN ('scheduled', 'retry', 'preparing', 'sending')"
    to_point "14:$1" "$PARVIS" --workspace "$folder" agent || return 1
    hits=$((hits + 1))
    to_point 14:1 "$PARVIS" --workspace "$folder" agent || return 0
    hits=$((hits + 1))
    [ "$(rows "$to_send")" != 0 ] || return 0
    curl -s -X POST "http://127.0.0.1:$port/revoke" >/dev/null
    agent &
    pid=$!
    while [ "$(rows "$to_send")" != 0 ] && [ $left -gt 0 ]; do
        sleep 0.2
        left=$((left - 1))
    done
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    [ "$(rows "state = 'held' AND error_kind = 'needs_sign_in'")" != 0 ] \
        || wrong 'a session that is over holds nothing'
    # What was held is due, and a look that failed is taken again, as if their time had come.
    sql "UPDATE publication SET due_at = created_at WHERE state = 'held';
        UPDATE publication SET next_at = settle_until WHERE state = 'unknown'"
    sign_in "$port"
}

# A workspace as a Parvis left it that knew so many migrations. Their numbers are their files'.
number_of() { local name=${1##*/}; echo $((10#${name%%_*})); }
of_version() {
    rm -rf "$2" && mkdir "$2"
    { [ "$1" = 0 ] || cat "${migrations[@]:0:$1}"
      echo "PRAGMA user_version = $([ "$1" = 0 ] && echo 0 || number_of "${migrations[$1 - 1]}");"
      echo "VACUUM; PRAGMA journal_mode = WAL;"; } \
        | sqlite3 "$2/parvis.db" >/dev/null
}

# Point 15: while the schema is made or brought up to date, and while a copy is made. What was there
# before is there and whole, and the next time it comes to its end.
at_upkeep() {
    local copy=$folder.copy.db was=$folder.was count version
    local wanted known=${#migrations[@]}
    wanted=$(number_of "${migrations[known - 1]}")
    for version in $(printf '0\n%d\n' $((known - 1)) | sort -u); do
        for count in 1 3 9; do
            of_version "$version" "$was"
            to_point "15:$count" "$PARVIS" --workspace "$was" publications || continue
            hits=$((hits + 1))
            folder=$was sound || wrong "a kill at $count left a damaged schema"
            "$PARVIS" --workspace "$was" publications >/dev/null || wrong 'no schema after a kill'
            [ "$(folder=$was sql 'PRAGMA user_version')" = "$wanted" ] || wrong 'half a schema'
            cmp -s <(sqlite3 "$was/parvis.db" .schema | sort) <(sqlite3 "$folder/parvis.db" .schema | sort) \
                || wrong 'another schema'
        done
    done
    to_point 15:1 "$PARVIS" --workspace "$folder" backup "$copy" || return 1
    hits=$((hits + 1))
    [ ! -e "$copy" ] || wrong 'half a copy'
    "$PARVIS" --workspace "$folder" backup "$copy" || wrong 'no copy after a kill'
    to_point 15:1 "$PARVIS" --workspace "$folder" backup "$copy" || return 1
    hits=$((hits + 1))
    (cd "$(dirname "$copy")" && sha256sum --status -c "$copy.sha256") || wrong 'the last copy is gone'
    sound || wrong 'a damaged workspace'
}

# Point 16: an agent dies with the lock in its hand; of two that come, one takes it. Then the lock is
# lost, as on a file system that forgets, and a third sends beside the one.
at_lock() {
    local pids=() pid
    to_point 16:1 "$PARVIS" --workspace "$folder" agent || return 1
    hits=$((hits + 1))
    agent &
    pids+=($!)
    agent &
    pids+=($!)
    sleep "0.$((RANDOM % 500 + 400))"
    rm -f "$folder/engine.lock"
    agent &
    pids+=($!)
    sleep "1.$((RANDOM % 900 + 100))"
    for pid in "${pids[@]}"; do
        if kill_now "$pid"; then hits=$((hits + 1)); fi
        sleep "0.$((RANDOM % 300 + 100))"
    done
    sound || wrong 'a damaged workspace'
}

# at POINT COUNT: kills there. False when nobody came by.
at() {
    case $1 in
    14) at_refresh "$2" ;;
    15) at_upkeep ;;
    16) at_lock ;;
    *) to_point "$1:$2" "$PARVIS" --workspace "$folder" agent && hits=$((hits + 1)) ;;
    esac
}

# A doubt that is settled twice over takes two looks of 30 s each time: five minutes are patience enough.
finish() {
    local pid left=600
    agent &
    pid=$!
    while [ "$(open_rows)" != 0 ] && [ $left -gt 0 ]; do
        sleep 0.5
        left=$((left - 1))
    done
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
}

# Adds what this round lost and doubled to the tally.
compare() {
    local port=$1
    curl -s "http://127.0.0.1:$port/world" | grep -P "\t$type $round " >"$work/$type.tsv" || true
    sql -cmd '.mode tabs' -cmd 'CREATE TEMP TABLE world (id TEXT, text TEXT)' -cmd ".import $work/$type.tsv world" "
        WITH mine AS (SELECT json_extract(payload, '\$.text') AS text, state, remote_id FROM publication),
             texts AS (SELECT text, SUM(state = 'sent') AS sent, SUM(state = 'attention') AS doubtful,
                           SUM(state NOT IN ('sent', 'refused', 'attention')) AS open,
                           (SELECT COUNT(*) FROM world w WHERE w.text = mine.text) AS there
                       FROM mine GROUP BY text)
        SELECT (SELECT SUM(MAX(0, sent - there)) FROM texts)
                + (SELECT COUNT(*) FROM mine WHERE state NOT IN ('sent', 'refused', 'attention'))
                + (SELECT COUNT(*) FROM mine WHERE state = 'sent' AND NOT EXISTS
                       (SELECT 1 FROM world w WHERE w.id = mine.remote_id AND w.text = mine.text)),
            (SELECT SUM(MAX(0, there - sent - doubtful - open)) FROM texts),
            (SELECT COUNT(*) FROM mine WHERE state = 'sent'),
            (SELECT COUNT(*) FROM mine WHERE state = 'refused'),
            (SELECT COUNT(*) FROM mine WHERE state = 'attention')"
}

# One type of platform to its end; leaves "kills lost doubled" and the points that it passed.
run_type() {
    local type=$1 hits=0 lost=0 doubled=0 round=0 tries=0 port pid passed=
    local folder=$work/$type patience=$((short ? 20 : 8))
    RANDOM=$((seed + ${#type}))
    local todo=()
    [ $probes = 0 ] || read -r -a todo <<<"$(points_of "$type")"
    while [ $hits -lt "$kills" ] || [ ${#todo[@]} -gt 0 ]; do
        round=$((round + 1))
        # A world of its own: a look goes through 400 posts of two minutes at most, then leaves the
        # doubt to a person, and no brand writes as fast as this.
        : >"$work/$type.port"
        "$COUNTINGSERVER" "$type" "$((seed + round))" >"$work/$type.port" &
        pid=$!
        echo "$pid" >"$work/$type.pid"
        until [ -s "$work/$type.port" ]; do sleep 0.05; done
        port=$(cat "$work/$type.port")
        prepare "$port"
        while [ "$(open_rows)" != 0 ]; do
            if [ ${#todo[@]} -gt 0 ]; then
                local count=$((RANDOM % (kills < 40 ? 1 : 4) + 1))
                if at "${todo[0]}" "$count"; then
                    passed="$passed ${todo[0]}"
                    todo=("${todo[@]:1}") tries=0
                elif [ "$(open_rows)" != 0 ] && [ $((++tries)) = 4 ]; then # it does not come by
                    todo=("${todo[@]:1}") tries=0
                fi
            elif [ $hits -lt "$kills" ]; then
                if run_and_kill "$((RANDOM % 2)).$((RANDOM % 900 + 100))"; then hits=$((hits + 1)); fi
            else
                break
            fi
        done
        finish
        local row
        row=$(compare "$port")
        echo "$type round $round: $(echo "$row" | awk '{ print "lost " $1 " doubled " $2 " sent " $3 " refused " $4 " in doubt " $5 }')"
        lost=$((lost + $(echo "$row" | cut -f1)))
        doubled=$((doubled + $(echo "$row" | cut -f2)))
        [ "$lost$doubled" = 00 ] || cp -r "$folder" "${KEEP:-/dev/null}" 2>/dev/null || true
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
        rm "$work/$type.pid"
    done
    echo "$hits $lost $doubled" >"$work/$type.result"
    echo "$passed" >"$work/$type.points"
}

echo "seed $seed"
types=(key none record)
pids=()
for type in "${types[@]}"; do
    run_type "$type" 3>&2 2>/dev/null & # bash says of every one that it was killed
    pids+=($!)
done
for pid in "${pids[@]}"; do wait "$pid" || true; done

total=0 lost=0 doubled=0
for type in "${types[@]}"; do
    if [ ! -s "$work/$type.result" ]; then
        echo "$type did not come to its end" >&2
        lost=$((lost + 1))
        continue
    fi
    read -r a b c <"$work/$type.result"
    total=$((total + a)) lost=$((lost + b)) doubled=$((doubled + c))
done
passed=0
for ((point = 1; point <= 16; ++point)); do
    if grep -qw -- "$point" "$work"/*.points 2>/dev/null; then
        passed=$((passed + 1))
    else
        echo "point $point skipped"
    fi
done
echo "kills $total lost $lost doubled $doubled points $passed/16"
[ "$lost$doubled" = 00 ] && [ $total -gt 0 ] && [ "$passed" -ge $((short * probes * 16)) ]
