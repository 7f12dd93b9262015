#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Kills the agent with kill -9 while it publishes, at random and at each numbered crash point, on
# three types of platform, and compares what the servers were really given with what the workspace
# says. The crash points need a build with PARVIS_PROBES; without it they print "skipped".
#
#   kill.sh [--kills N] [--posts N] [--seed N]
#
# N is per type of platform and counts kills that hit a live process. $PARVIS is the program,
# $COUNTINGSERVER the server. Last line: "kills N lost 0 doubled 0 points n/16".
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$here/../../build/dev
PARVIS=${PARVIS:-$build/app/parvis}
COUNTINGSERVER=${COUNTINGSERVER:-$build/tests/countingserver}
kills=20 posts='' seed=$RANDOM
while [ $# -gt 0 ]; do
    case $1 in
    --kills) kills=$2 ;;
    --posts) posts=$2 ;;
    --seed) seed=$2 ;;
    *) echo "usage: kill.sh [--kills N] [--posts N] [--seed N]" >&2; exit 2 ;;
    esac
    shift 2
done
: "${posts:=$((kills < 40 ? 40 : 200))}"
work=$(mktemp -d)
end() {
    cat "$work"/*.pid 2>/dev/null | xargs -r kill 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT
export PARVIS_PASSPHRASE=kill XDG_CACHE_HOME=$work/cache QT_QPA_PLATFORM=offscreen

points_with_code=(1 2 3 4 5 6 7 8 9 10 11 12 13)

sql() { sqlite3 -cmd '.timeout 10000' "$folder/parvis.db" "$@"; }

# A workspace with one account that settles in 2 s and `posts` publications to send, every tenth of
# them with the text of the one before. They are due in a month, so that none is missed, and looked
# at now.
prepare() {
    local port=$1 connector=mastodon
    rm -rf "$folder" && mkdir -p "$folder"
    if [ "$type" = record ]; then
        connector=bluesky
        echo password | "$PARVIS" --workspace "$folder" account add bluesky --handle us.test \
            --server "http://127.0.0.1:$port" --password-stdin >/dev/null
    else
        echo token | "$PARVIS" --workspace "$folder" account add mastodon \
            --server "http://127.0.0.1:$port" --token-stdin >/dev/null
    fi
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

open_rows() { sql "SELECT COUNT(*) FROM publication WHERE next_at IS NOT NULL OR state IN ('preparing', 'sending')"; }

# Lets the agent run for that long, then kills it. True when the kill hit a live process.
run_and_kill() {
    local seconds=$1 pid
    "$PARVIS" --workspace "$folder" agent >/dev/null 2>&1 &
    pid=$!
    sleep "$seconds"
    local hit=0
    kill -9 "$pid" 2>/dev/null && hit=1
    wait "$pid" 2>/dev/null || true
    [ $hit = 1 ]
}

# Lets the agent run until it kills itself at a point. False when it never came by.
run_to_point() {
    local pid status=0
    PARVIS_STOP_AT=$1 timeout -s KILL "$patience" "$PARVIS" --workspace "$folder" agent >/dev/null 2>&1 &
    pid=$!
    local began=$EPOCHREALTIME
    wait "$pid" 2>/dev/null || status=$?
    [ "$status" = 137 ] && [ "$(echo "$EPOCHREALTIME - $began < $patience - 0.2" | bc)" = 1 ]
}

finish() {
    local pid left=180
    "$PARVIS" --workspace "$folder" agent >/dev/null 2>&1 &
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
                           (SELECT COUNT(*) FROM world w WHERE w.text = mine.text) AS there
                       FROM mine GROUP BY text)
        SELECT (SELECT SUM(MAX(0, sent - there)) FROM texts)
                + (SELECT COUNT(*) FROM mine WHERE state NOT IN ('sent', 'refused', 'attention'))
                + (SELECT COUNT(*) FROM mine WHERE state = 'sent' AND NOT EXISTS
                       (SELECT 1 FROM world w WHERE w.id = mine.remote_id AND w.text = mine.text)),
            (SELECT SUM(MAX(0, there - sent - doubtful)) FROM texts),
            (SELECT COUNT(*) FROM mine WHERE state = 'sent'),
            (SELECT COUNT(*) FROM mine WHERE state = 'refused'),
            (SELECT COUNT(*) FROM mine WHERE state = 'attention')"
}

# One type of platform to its end; leaves "kills lost doubled" and the points that it passed.
run_type() {
    local type=$1 hits=0 lost=0 doubled=0 round=0 tries=0 port pid passed=
    local folder=$work/$type patience=8 probes=1
    RANDOM=$((seed + ${#type}))
    grep -qa PARVIS_STOP_AT "$PARVIS" || probes=0
    "$COUNTINGSERVER" "$type" "$seed" >"$work/$type.port" &
    pid=$!
    echo "$pid" >"$work/$type.pid"
    until [ -s "$work/$type.port" ]; do sleep 0.05; done
    port=$(cat "$work/$type.port")
    local todo=("${points_with_code[@]}")
    [ $probes = 1 ] || todo=()
    while [ $hits -lt "$kills" ] || [ ${#todo[@]} -gt 0 ]; do
        round=$((round + 1))
        prepare "$port"
        while [ "$(open_rows)" != 0 ]; do
            if [ ${#todo[@]} -gt 0 ]; then
                local count=$((RANDOM % (kills < 40 ? 1 : 4) + 1))
                if run_to_point "${todo[0]}:$count"; then
                    passed="$passed ${todo[0]}"
                    hits=$((hits + 1))
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
    done
    kill "$pid" 2>/dev/null || true
    echo "$hits $lost $doubled" >"$work/$type.result"
    echo "$passed" >"$work/$type.points"
}

types=(key none record)
pids=()
for type in "${types[@]}"; do
    run_type "$type" &
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
[ "$lost$doubled" = 00 ]
