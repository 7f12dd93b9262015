# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the tests against the Bluesky network share, after parvis.sh: the shop, an account made for this test and used by
# the program as $name.test, and ben, who writes to it.

xrpc() { curl -fsS -m 20 -H "Authorization: Bearer $1" "$BSKY_PDS_URL/xrpc/$2" "${@:3}"; }
post_json() { xrpc "$1" "$2" -H 'content-type: application/json' -d @-; }
login() {
    jq -n --arg identifier "$1" --arg password "$2" '{$identifier, $password}' |
        curl -fsS -m 20 "$BSKY_PDS_URL/xrpc/com.atproto.server.createSession" -H 'content-type: application/json' -d @-
}
# app_password NAME: another password of the shop's
app_password() { jq -n --arg name "$1" '{$name}' | post_json "$shop" com.atproto.server.createAppPassword | jq -r .password; }
# says TEXT [PARENT]: ben posts, mentioning the shop where its handle stands, below a post given as {uri, cid}
says() {
    jq -n --arg text "$1" --arg repo "$ben_did" --arg did "$shop_did" --arg handle "@$name.test" --argjson parent "${2:-null}" '
        {repo: $repo, collection: "app.bsky.feed.post", record: ({text: $text, createdAt: (now | strftime("%Y-%m-%dT%H:%M:%S.") +
            (. * 1000 | floor % 1000 + 1000 | tostring | .[1:]) + "Z")}
            + ($text | index($handle) as $at | if $at == null then {} else {facets: [{index: {byteStart: $at,
                byteEnd: ($at + ($handle | length))}, features: [{"$type": "app.bsky.richtext.facet#mention", $did}]}]} end)
            + if $parent == null then {} else {reply: {root: $parent, $parent}} end)}' |
        post_json "$ben" com.atproto.repo.createRecord | jq -cS '{uri, cid}'
}
# on_server TEXT: the shop's records that contain it, in a list
on_server() {
    xrpc "$shop" "com.atproto.repo.listRecords?repo=$shop_did&collection=app.bsky.feed.post&limit=100" |
        jq --arg text "$1" '.records | map(select(.value.text | contains($text)))'
}
how_often() { on_server "$1" | jq length; }
arrived() {
    local text
    parvis sync && listing inbox --view all
    for text in "$@"; do [ "$(found "map(select(.text | contains(\"$text\"))) | length")" = 1 ] || return 1; done
}
conversation() { found "map(select(.text | contains(\"$1\")))[0].id"; }
# add PASSWORD [HANDLE]
add() { parvis account add bluesky --server "$BSKY_PDS_URL" --handle "${2:-$name.test}" --password-stdin --json <<<"$1"; }

name=shop$RANDOM
ben_name=ben$RANDOM
password=$("$here/bluesky_account.sh" "$name.test")
login "$name.test" "$password" >"$work/shop.json"
shop=$(jq -r .accessJwt "$work/shop.json")
shop_did=$(jq -r .did "$work/shop.json")
ben_password=$("$here/bluesky_account.sh" "$ben_name.test")
login "$ben_name.test" "$ben_password" >"$work/ben.json"
ben=$(jq -r .accessJwt "$work/ben.json")
ben_did=$(jq -r .did "$work/ben.json")
