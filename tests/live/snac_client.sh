# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the tests against snac share, after parvis.sh. $alice is the account of the program; bob writes to her.

# snac TOKEN PATH CURL'S...: what the API says
snac() { curl -fsS -m 10 -H "Authorization: Bearer $1" "$SNAC_URL/api/v1/$2" "${@:3}"; }
# says TOKEN TEXT FIELD=VALUE...: posts, prints the status
says() {
    local fields=() field
    for field in "${@:3}"; do fields+=(--form-string "$field"); done
    snac "$1" statuses --form-string "status=$2" "${fields[@]}"
}
# on_server TEXT: alice's posts that contain it, in a list
on_server() { snac "$alice" "accounts/$alice_id/statuses?limit=40" | jq --arg text "$1" 'map(select(.text | contains($text)))'; }
how_often() { on_server "$1" | jq length; }
# arrived TEXT...: after a sync every text is in the inbox
arrived() {
    local text
    parvis sync && listing inbox --view all
    for text in "$@"; do [ "$(found "map(select(.text | contains(\"$text\"))) | length")" = 1 ] || return 1; done
}
conversation() { found "map(select(.text | contains(\"$1\")))[0].id"; }
