#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The program against a real Bluesky network, as the shop, signed in with an app password whose sessions last 20 s here.
# ben writes to it.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
[ -n "${BSKY_PDS_URL:-}" ] || skip "no Bluesky network runs"
. "$here/parvis.sh"
. "$here/bluesky_client.sh"

network_pid=$PARVIS_LIVE_DIR/bluesky/network.pid
cleanup() {
    end_agents
    answers || serve
}
answers() { curl -fsS -m 5 -o /dev/null "$BSKY_PDS_URL/xrpc/_health"; }
deaf() { ! answers; }
tell_network() {
    local pid
    read -r pid _ <"$network_pid"
    kill -"$1" "$pid"
}
serve() { tell_network HUP && wait_until 20 answers; }

account_state() { listing account list && [ "$(found '.[0].state')" = "$1" ]; }

app_password=$(app_password first)
secret "$app_password"
secret "$PARVIS_PASSPHRASE"
secret eyJ0eXAiOiJ # how every token begins: {"typ":"

step "Usage, and a wrong password"
exits 2 "a listing without a workspace" publications
exits 2 "an account without a handle" account add bluesky --server "$BSKY_PDS_URL" --password-stdin
exits 2 "an account without a password" account add bluesky --server "$BSKY_PDS_URL" --handle "$name.test"
code=0
add not-the-password >"$work/out" 2>"$work/err" || code=$?
expect_eq "$code" 3 "a wrong password"

step "An account is added by its app password"
add "$app_password" >"$work/account.json"
expect_json "$work/account.json" '.[0] | [.id, .platform, .handle, .state]' "[1,\"bluesky\",\"$name.test\",\"good\"]"
exits 0 "account check" account check "$name.test"
exits 0 "sync" sync
listing inbox --view all
expect_json "$work/listing.json" . '[]'

step "A post with an image and its description"
picture "$work/box.png"
parvis post --to bluesky --text "Une boîte à #quokka" --language fr --media "$work/box.png" --alt "An orange box" --json >"$work/post.json"
expect_json "$work/post.json" '.[0].state' sent
on_server "Une boîte" >"$work/found.json"
expect_json "$work/found.json" 'map([.uri, .value.embed.images[0].alt, .value.embed.images[0].aspectRatio.width, .value.langs])' \
    "$(jq -c '[[.[0].remote_id, "An orange box", 8, ["fr"]]]' "$work/post.json")"
expect_json "$work/found.json" '.[0].value.facets | map([.index.byteStart, .index.byteEnd, .features[0].tag])' '[[14,21,"quokka"]]'
xrpc "$ben" "com.atproto.sync.getBlob?did=$shop_did&cid=$(jq -r '.[0].value.embed.images[0].image.ref["$link"]' "$work/found.json")" \
    -o "$work/there.png"
expect "it is the picture" cmp "$work/box.png" "$work/there.png"

step "A thread is chained"
parvis post --to bluesky --text "The thread begins" --text "The thread goes on" --text "The thread ends" --json >"$work/thread.json"
expect_json "$work/thread.json" 'map(.state)' '["sent","sent","sent"]'
on_server "The thread" >"$work/found.json"
expect_json "$work/found.json" 'sort_by(.uri) | map(.value.text)' '["The thread begins","The thread goes on","The thread ends"]'
expect_json "$work/found.json" 'sort_by(.uri) | [.[1].value.reply.parent.uri == .[0].uri, .[2].value.reply.parent.uri == .[1].uri,
    .[2].value.reply.root.uri == .[0].uri, .[2].value.reply.parent.cid == .[1].cid]' '[true,true,true,true]'

step "What the network cannot do is said before"
exits 4 "a poll" post --to bluesky --text "Tea or coffee?" --poll Tea --poll Coffee --poll-hours 24
exits 4 "a post for it to hold" post --to bluesky --text "Held there" --at "$(at 900)" --zone UTC --native
expect_eq "$(how_often "Tea or coffee?")$(how_often "Held there")" 00 "either on the server"

step "ben mentions the shop, answers its post and says what he will take back; sync shows each once"
mention_ref=$(says "Bonjour @$name.test, is the quokka open?")
regretted_ref=$(says "@$name.test this was rude")
answer_ref=$(says "What a box" "$(on_server "Une boîte" | jq -c '.[0] | {uri, cid}')")
expect "three conversations arrive" wait_until 30 arrived "is the quokka open" "this was rude" "What a box"
cp "$work/listing.json" "$work/first.json"
expect_json "$work/first.json" length 3
expect_json "$work/first.json" '.[0] | keys' '["account","author","author_name","id","platform","state","text","unread","updated_at"]'
expect_json "$work/first.json" 'map([.account, .platform, .author, .state, .unread]) | unique' "[[1,\"bluesky\",\"$ben_name.test\",\"todo\",true]]"
for _ in 1 2 3; do parvis sync; done
listing inbox --view all
expect_eq "$(found .)" "$(jq -c . "$work/first.json")" "the inbox after three more"
mention=$(conversation "is the quokka open")
regretted=$(conversation "this was rude")
answer=$(conversation "What a box")
listing show "$answer"
expect_json "$work/listing.json" 'map([.own, .text])' '[[true,"Une boîte à #quokka"],[false,"What a box"]]'

step "A reply is on the server once, below what it answers"
exits 0 "reply" reply "$mention" --text "Yes, until six"
on_server "until six" >"$work/found.json"
expect_json "$work/found.json" 'map([.value.reply.parent, .value.reply.root])' "[[$mention_ref,$mention_ref]]"
for _ in 1 2; do parvis sync; done
listing show "$mention"
expect_json "$work/listing.json" 'map(.own)' '[false,true]'
listing inbox --view waiting
expect_json "$work/listing.json" 'map(.id)' "[$mention]"

step "One agent of two publishes at its time; the rest of the work goes on beside it"
begin_agent first
expect "the first agent leads" wait_until 20 leader "$work/agent.first.pid"
begin_agent second
due=$(at 20)
parvis post --to bluesky --text "Twenty seconds later" --at "$due" --zone UTC --json >"$work/planned.json"
planned=$(jq '.[0].id' "$work/planned.json")
expect_json "$work/planned.json" '.[0] | [.state, .due_at, .remote_id]' "[\"scheduled\",\"${due/ /T}Z\",null]"
exits 0 "agent --once beside it" agent --once
expect_silent_argv "$work/agent.first.pid"

deleted() { parvis sync && listing show "$regretted" && [ "$(found '.[0].deleted')" = true ]; }
jq -n --arg repo "$ben_did" --arg rkey "$(jq -r '.uri | split("/") | last' <<<"$regretted_ref")" \
    '{$repo, collection: "app.bsky.feed.post", $rkey}' | post_json "$ben" com.atproto.repo.deleteRecord >/dev/null
expect "a deletion is noticed" wait_until 30 deleted
for other in "$mention" "$answer"; do
    listing show "$other"
    expect_json "$work/listing.json" 'any(.[]; .deleted)' false
done

exits 0 "a favourite" act like "$answer"
liked() { [ "$(xrpc "$ben" "app.bsky.feed.getLikes?uri=$(jq -r .uri <<<"$answer_ref")" | jq -rc 'map_values(.)? | .likes | map(.actor.did)')" = "[\"$shop_did\"]" ]; }
expect "ben sees the favourite" wait_until 20 liked
exits 0 "the same favourite again" act like "$answer"

expect "the post has gone out" wait_until 30 in_state "$planned" sent
expect "still by the first agent" leader "$work/agent.first.pid"
on_server "Twenty seconds later" >"$work/found.json"
expect_json "$work/found.json" 'map(.uri)' "$(found "map(select(.id == $planned).remote_id)")"
expect "it has an address" test "$(found "map(select(.id == $planned))[0].remote_url")" != null
expect_near "$(jq -r '.[0].value.createdAt' "$work/found.json")" "$due UTC" 5 "published after its time"

step "The second agent takes over when the first dies"
due=$(at 6)
parvis post --to bluesky --text "Published by the second" --at "$due" --zone UTC --json >"$work/planned.json"
halt "$work/agent.first.pid" KILL
expect "the second agent leads" wait_until 10 leader "$work/agent.second.pid"
expect "it publishes" wait_until 20 in_state "$(jq '.[0].id' "$work/planned.json")" sent
on_server "Published by the second" >"$work/found.json"
expect_json "$work/found.json" length 1
expect_near "$(jq -r '.[0].value.createdAt' "$work/found.json")" "$due UTC" 5 "published after its time"
end_agent second

step "The server stops: offline, and nothing is lost"
tell_network USR2
wait_until 10 deaf
exits 6 "sync" sync
expect "the account is offline" account_state offline
exits 6 "a post" post --to bluesky --text "Written in the dark" --json
dark=$(jq '.[0].id' "$work/out")
expect_json "$work/out" '.[0].state' retry
serve
says "@$name.test the light is back" >/dev/null
expect "what was missed arrives" wait_until 30 arrived "the light is back"
expect_json "$work/listing.json" length 4
expect "the account is well" account_state good
exits 0 "retry" publication retry "$dark" --json
expect_json "$work/out" '.[0].state' sent
expect_eq "$(how_often "Written in the dark")" 1 "the late post on the server"

step "The app password is revoked: sign in again, nothing is lost, nobody else may come in"
listing inbox --view all
cp "$work/listing.json" "$work/before.json"
jq -n '{name: "first"}' | post_json "$shop" com.atproto.server.revokeAppPassword >/dev/null
signed_out() { parvis sync || account_state needs_sign_in; account_state needs_sign_in; }
expect "sign-in is needed when the session ends" wait_until 40 signed_out
exits 3 "sync" sync
exits 3 "a post" post --to bluesky --text "Held at the door" --json
held=$(jq '.[0].id' "$work/out")
expect_json "$work/out" '.[0].state' held
code=0
add "$ben_password" "$ben_name.test" >"$work/out" 2>"$work/err" || code=$?
expect "another identity is refused" test "$code" != 0
expect "sign-in is still needed" account_state needs_sign_in
app_password=$(app_password second)
secret "$app_password"
add "$app_password" >"$work/account.json"
expect_json "$work/account.json" '.[0] | [.id, .handle, .state]' "[1,\"$name.test\",\"good\"]"
listing inbox --view all
expect_eq "$(found .)" "$(jq -c . "$work/before.json")" "the inbox"
exits 0 "agent --once" agent --once
expect "what was held goes out" wait_until 10 in_state "$held" sent
expect_eq "$(how_often "Held at the door")" 1 "the held post on the server"

step "ben is blocked"
exits 0 "block" act block "$answer"
xrpc "$shop" "com.atproto.repo.listRecords?repo=$shop_did&collection=app.bsky.graph.block" >"$work/blocks.json"
expect_json "$work/blocks.json" '.records | map(.value.subject)' "[\"$ben_did\"]"

step "Secrets are nowhere"
expect_no_secret "$name.test"
