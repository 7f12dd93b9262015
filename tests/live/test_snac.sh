#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The program against a real server of the Mastodon API, as alice, as far as snac goes: it has no polls, no quotes and
# deletes nothing. bob writes to her; carol must not see what is not for her.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
[ -n "${SNAC_URL:-}" ] || skip "snac does not run"
. "$here/parvis.sh"
. "$here/snac_client.sh"

server_pid=$PARVIS_LIVE_DIR/snac/pid
cleanup() {
    end_agents
    alive "$server_pid" || serve
}
serve() {
    spawn "$server_pid" "$PARVIS_LIVE_DIR/snac/log" snac httpd "$SNAC_DATA"
    comes_up 20 "$server_pid" curl -fsS -m 2 "$SNAC_URL/api/v1/instance"
}

# told_once TEXT: bob has one notification of it
told_once() {
    snac "$bob" notifications | jq 'map(select(.status.content != null))' >"$work/told.json"
    [ "$(jq --arg text "$1" 'map(select(.status.content | contains($text))) | length' "$work/told.json")" = 1 ]
}
favourited() { [ "$(snac "$bob" "statuses/$1" | jq .favourites_count)" = 1 ]; }
sees() { snac "$1" "statuses/$2" >/dev/null; }
lacks() { ! grep -q "$@"; }
# On the public page of a post
public() { curl -fsS -m 10 -o /dev/null -H "Accept: ${2:-text/html}" "$1"; }
hidden() { ! public "$@"; }
listed() { snac "$1" "timelines/$2" | jq -e --arg text "$3" 'any(.[]; .content | contains($text))'; }
unlisted() { ! listed "$@"; }
refused_login() { [ "$(curl -s -m 10 -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $1" "$SNAC_URL/api/v1/accounts/verify_credentials")" != 200 ]; }
account_state() { listing account list && [ "$(found '.[0].state')" = "$1" ]; }

alice=$("$here/snac_token.sh" alice "$work/alice.revoke")
bob=$("$here/snac_token.sh" bob)
carol=$("$here/snac_token.sh" carol)
alice_id=$(snac "$alice" accounts/verify_credentials | jq -r .id)
secret "$alice"
secret "$PARVIS_PASSPHRASE"

step "Usage: what cannot be meant ends with 2"
exits 2 "a listing without a workspace" inbox
exits 2 "an unknown command" dance
exits 2 "an account nowhere" account add mastodon --token-stdin
exits 2 "an account without a token" account add mastodon --server "$SNAC_URL" --token-stdin
code=0
parvis account add mastodon --server "$SNAC_URL" --token-stdin <<<"not a token" >"$work/out" 2>"$work/err" || code=$?
expect_eq "$code" 3 "a wrong token"
expect "one line says so" test "$(wc -l <"$work/err")" = 1

step "An account is added by its token"
parvis account add mastodon --server "$SNAC_URL" --token-stdin --json <<<"$alice" >"$work/account.json"
expect_json "$work/account.json" '.[0] | [.id, .platform, .handle, .state]' "[1,\"mastodon\",\"alice@$SNAC_HOST\",\"good\"]"
expect_eq "$(stat -c %a "$space")" 700 "the workspace is closed to others"
parvis export --plan "$work/named.ics" >/dev/null
expect "the workspace is named after its brand" grep -qi "^X-WR-CALNAME:.*alice" "$work/named.ics"
exits 0 "account check" account check mastodon
exits 2 "an unknown account" sync --account bluesky
exits 2 "an unknown view" inbox --view nonsense
exits 2 "an unknown option" sync --nonsense
exits 2 "a reply to nothing" reply 99 --text Hello
exits 2 "a time gone by" post --to mastodon --text Late --at "$(at -1000)" --zone UTC
exits 2 "an unknown zone" post --to mastodon --text Late --at "$(at 60)" --zone Mars/Crater
exits 2 "a text of media that is not there" post --to mastodon --text Alone --alt "no picture"
parvis sync
listing inbox
expect_json "$work/listing.json" . '[]'

step "bob mentions alice, writes to her alone and says what he will change"
says "$bob" "Hello @alice, is the quokka open?" >"$work/mention.json"
says "$bob" "@alice the quokka costs 10" >"$work/edited.json"
says "$bob" "@alice a word in private" visibility=direct >"$work/direct.json"

step "A post with an image and its description"
picture "$work/box.png"
parvis post --to mastodon --text "A quokka in a box" --media "$work/box.png" --alt "An orange box" --json >"$work/post.json"
expect_json "$work/post.json" '.[0].state' sent
on_server "A quokka in a box" >"$work/found.json"
expect_json "$work/found.json" 'map([.uri, .media_attachments[0].description, .media_attachments[0].type])' \
    "$(jq -c '[[.[0].remote_id, "An orange box", "image"]]' "$work/post.json")"
curl -fsS -m 10 -o "$work/there.png" "$(jq -r '.[0].media_attachments[0].url' "$work/found.json")"
expect "it is the picture" cmp "$work/box.png" "$work/there.png"
expect "its address is public" public "$(jq -r '.[0].remote_url' "$work/post.json")"

step "A thread is chained"
parvis post --to mastodon --text "The thread begins" --text "The thread goes on" --text "The thread ends" --json >"$work/thread.json"
expect_json "$work/thread.json" 'map(.state)' '["sent","sent","sent"]'
on_server "The thread" >"$work/found.json"
expect_json "$work/found.json" 'sort_by(.uri) | map(.text)' '["The thread begins","The thread goes on","The thread ends"]'
expect_json "$work/found.json" 'sort_by(.uri) | [.[0].in_reply_to_id, .[1].in_reply_to_id == .[0].id, .[2].in_reply_to_id == .[1].id]' '[null,true,true]'

step "The server holds a post when asked to; what it cannot do is said before"
parvis post --to mastodon --text "Held by the server" --at "$(at 900)" --zone UTC --native --json >"$work/handed.json"
expect_json "$work/handed.json" '.[0].state' handed
parvis agent --once
expect "it is held still" in_state "$(jq '.[0].id' "$work/handed.json")" handed
exits 4 "held for less than it holds" post --to mastodon --text "Too soon" --at "$(at 60)" --zone UTC --native
exits 4 "a poll" post --to mastodon --text "Tea or coffee?" --poll Tea --poll Coffee --poll-hours 24
expect_eq "$(how_often "Tea or coffee?")" 0 "the poll on the server"

step "bob answers the post, and sync shows everything once"
post_id=$(on_server "A quokka in a box" | jq -r '.[0].id')
wait_until 20 sees "$bob" "$post_id"
says "$bob" "@alice what a box" "in_reply_to_id=$post_id" >"$work/answer.json"
expect "four conversations arrive" wait_until 40 arrived "is the quokka open" "costs 10" "a word in private" "what a box"
cp "$work/listing.json" "$work/first.json"
expect_json "$work/first.json" length 4
expect_json "$work/first.json" '.[0] | keys' '["account","author","author_name","id","platform","state","text","unread","updated_at"]'
expect_json "$work/first.json" 'map([.account, .platform, .author_name, .state, .unread]) | unique' '[[1,"mastodon","bob","todo",true]]'
expect_json "$work/first.json" 'all(.[]; .updated_at | test("^[0-9-]{10}T[0-9:]{8}Z$"))' true
for _ in 1 2 3; do parvis sync; done
listing inbox --view all
expect_eq "$(found .)" "$(jq -c . "$work/first.json")" "the inbox after three more"
mention=$(conversation "is the quokka open")
direct=$(conversation "a word in private")
edited=$(conversation "costs 10")
answer=$(conversation "what a box")
listing show "$answer"
expect_json "$work/listing.json" 'map([.own, (.text | contains("box"))])' '[[true,true],[false,true]]'
listing inbox --limit 1
expect_json "$work/listing.json" length 1
listing search quokka
expect_json "$work/listing.json" 'map(.id) | contains(['"$mention"','"$edited"'])' true

step "A reply is on the server once, below what it answers"
exits 0 "reply" reply "$mention" --text "Yes, until six" --json
on_server "until six" >"$work/found.json"
expect_json "$work/found.json" 'map(.in_reply_to_id)' "$(jq -c '[.id]' "$work/mention.json")"
expect_json "$work/found.json" '.[0].text | contains("@bob")' true
for _ in 1 2; do parvis sync; done
listing show "$mention"
expect_json "$work/listing.json" 'map(.own)' '[false,true]'
listing inbox --view waiting
expect_json "$work/listing.json" 'map(.id)' "[$mention]"
public_reply=$(on_server "until six" | jq -r '.[0] | .id, .uri')
expect "anybody sees it" public "$(tail -n 1 <<<"$public_reply")"

step "carol cannot see the reply to the direct message"
exits 0 "reply to a direct message" reply "$direct" --text "Between you and me" --json
private_uri=$(jq -r '.[0].remote_id' "$work/out")
expect "bob is told once" wait_until 20 told_once "Between you"
private_id=$(jq -r 'map(select(.status.content | contains("Between you")))[0].status.id' "$work/told.json")
expect_json "$work/told.json" 'map(select(.status.content | contains("Between you")))[0].status.uri' "$private_uri"
expect "bob sees it" sees "$bob" "$private_id"
expect "carol sees the public reply" wait_until 20 sees "$carol" "$(head -n 1 <<<"$public_reply")"
# snac shows a direct post to whoever knows its id, and as "private"; it tells nobody but those it is for.
expect_json "$work/told.json" 'map(select(.status.content | contains("Between you")))[0].status.visibility' private
expect "her timeline has the public post" wait_until 20 listed "$carol" home "quokka in a box"
for line in home public; do expect "it is not in the timeline $line" unlisted "$carol" "$line" "Between you"; done
snac "$carol" "accounts/$alice_id/statuses" >"$work/seen.json"
expect_json "$work/seen.json" 'any(.[]; .text | contains("until six"))' true
expect_json "$work/seen.json" 'any(.[]; .text | contains("Between you"))' false
snac "$carol" "statuses/$(jq -r .id "$work/direct.json")/context" >"$work/seen.json" || echo '{"descendants":[]}' >"$work/seen.json"
expect_json "$work/seen.json" '.descendants | map(select(.content | contains("Between you"))) | length' 0
curl -fsS -m 10 "$SNAC_URL/alice" >"$work/page.html"
expect "alice's page has the public reply" grep -q "until six" "$work/page.html"
expect "and not the other" lacks "Between you" "$work/page.html"
expect "nobody gets it as activity" hidden "$private_uri" application/activity+json
expect "as they get the public one" public "$(tail -n 1 <<<"$public_reply")" application/activity+json

step "One agent of two publishes at its time; the rest of the work goes on beside it"
begin_agent first
expect "the first agent leads" wait_until 20 leader "$work/agent.first.pid"
begin_agent second
due=$(at 20)
parvis post --to mastodon --text "Twenty seconds later" --at "$due" --zone UTC --json >"$work/planned.json"
planned=$(jq '.[0].id' "$work/planned.json")
expect_json "$work/planned.json" '.[0] | keys' '["account","due_at","error","id","platform","post","remote_id","remote_url","state"]'
expect_json "$work/planned.json" '.[0] | [.state, .due_at, .remote_id]' "[\"scheduled\",\"${due/ /T}Z\",null]"
exits 0 "agent --once beside it" agent --once
expect_silent_argv "$work/agent.first.pid"

says_edited() { parvis sync && listing inbox --view all && [ "$(found "map(select(.id == $edited))[0].text | contains(\"costs 12\")")" = true ]; }
snac "$bob" "statuses/$(jq -r .id "$work/edited.json")" -X PUT --form-string "status=@alice the quokka costs 12" >/dev/null
expect "an edit is noticed" wait_until 30 says_edited
listing show "$edited"
expect_json "$work/listing.json" 'map([(.text | contains("costs 12")), (.edited_at != null), .deleted])' '[[true,true,false]]'
listing inbox --view all
expect_json "$work/listing.json" length 4
listing search '"costs 10"'
expect_json "$work/listing.json" . '[]'

exits 0 "a favourite" act like "$answer"
expect "bob sees the favourite" wait_until 20 favourited "$(jq -r .id "$work/answer.json")"
exits 2 "an unknown deed" act hug "$answer"

step "Cancelled is never sent"
parvis post --to mastodon --text "Never to be read" --at "$(at 5)" --zone UTC --json >"$work/never.json"
exits 0 "cancel" publication cancel "$(jq '.[0].id' "$work/never.json")"
exits 2 "cancel again" publication cancel "$(jq '.[0].id' "$work/never.json")"
listing publications --state cancelled
expect_json "$work/listing.json" 'map(.id)' "$(jq -c 'map(.id)' "$work/never.json")"

expect "the post has gone out" wait_until 30 in_state "$planned" sent
expect "still by the first agent" leader "$work/agent.first.pid"
on_server "Twenty seconds later" >"$work/found.json"
expect_json "$work/found.json" 'map(.url)' "$(found "map(select(.id == $planned).remote_url)")"
expect_near "$(jq -r '.[0].created_at' "$work/found.json")" "$due UTC" 5 "published after its time"

step "The second agent takes over when the first dies"
due=$(at 6)
parvis post --to mastodon --text "Published by the second" --at "$due" --zone UTC --json >"$work/planned.json"
halt "$work/agent.first.pid" KILL
expect "the second agent leads" wait_until 10 leader "$work/agent.second.pid"
expect "it publishes" wait_until 20 in_state "$(jq '.[0].id' "$work/planned.json")" sent
on_server "Published by the second" >"$work/found.json"
expect_json "$work/found.json" length 1
expect_near "$(jq -r '.[0].created_at' "$work/found.json")" "$due UTC" 5 "published after its time"
end_agent second
expect_eq "$(how_often "Never to be read")" 0 "cancelled posts on the server"

step "A lost answer is not sent again, and a person may say how it was"
read -r pid _ <"$server_pid"
kill -STOP "$pid"
parvis post --to mastodon --text "Lost on the way" --json >"$work/lost.json" 2>"$work/lost.err" &
poster=$!
# The kernel has taken the request for the server that stands still.
received() { awk -v port="$(printf ':%04X' "${SNAC_URL##*:}")" '$2 ~ port "$" && $4 == "01" && $5 !~ /:00000000$/ { n = 1 } END { exit !n }' /proc/net/tcp; }
is_sending() { listing publications --state sending && [ "$(found length)" = 1 ] && received; }
expect "it is being sent" wait_until 20 is_sending
halt "$server_pid" KILL
is_unknown() { listing publications --state unknown && [ "$(found length)" = 1 ]; }
expect "nobody knows" wait_until 10 is_unknown
lost=$(found '.[0].id')
exits 2 "cancelling the unknown" publication cancel "$lost"
exits 0 "confirm" publication confirm "$lost" --url "$SNAC_URL/alice/p/1"
code=0
wait "$poster" || code=$?
expect_eq "$code" 0 "the command that sent it"
expect_json "$work/lost.json" '.[0] | [.id, .state, .remote_url]' "[$lost,\"sent\",\"$SNAC_URL/alice/p/1\"]"

step "The server stops: offline, and nothing is lost"
exits 6 "sync" sync
expect "the account is offline" account_state offline
exits 6 "a post" post --to mastodon --text "Written in the dark" --json
dark=$(jq '.[0].id' "$work/out")
expect_json "$work/out" '.[0].state' retry
listing inbox --view all
expect_json "$work/listing.json" length 4
serve
says "$bob" "@alice the light is back" >/dev/null
expect "what was missed arrives" wait_until 40 arrived "the light is back"
expect_json "$work/listing.json" length 5
expect "the account is well" account_state good
exits 0 "retry" publication retry "$dark" --json
expect_json "$work/out" '.[0].state' sent
expect_eq "$(how_often "Written in the dark")" 1 "the late post on the server"
expect_eq "$(how_often "Lost on the way")" 0 "the confirmed post on the server"
exits 2 "retry of what is sent" publication retry "$dark"

step "The token is revoked: sign in again, nothing is lost, nobody else may come in"
listing inbox --view all
cp "$work/listing.json" "$work/before.json"
curl -fsS -m 10 -o /dev/null "$SNAC_URL/oauth/revoke" --data "@$work/alice.revoke"
expect "snac refuses the token" refused_login "$alice"
exits 3 "sync" sync
expect "sign-in is needed" account_state needs_sign_in
exits 3 "a post" post --to mastodon --text "Held at the door" --json
held=$(jq '.[0].id' "$work/out")
expect_json "$work/out" '.[0].state' held
code=0
parvis account add mastodon --server "$SNAC_URL" --token-stdin <<<"$bob" >"$work/out" 2>"$work/err" || code=$?
expect "another identity is refused" test "$code" != 0
expect "sign-in is still needed" account_state needs_sign_in
alice=$("$here/snac_token.sh" alice)
secret "$alice"
exits 3 "sync before the new token" sync
parvis account add mastodon --server "$SNAC_URL" --token-stdin --json <<<"$alice" >"$work/account.json"
expect_json "$work/account.json" '.[0] | [.id, .handle, .state]' "[1,\"alice@$SNAC_HOST\",\"good\"]"
listing inbox --view all
expect_eq "$(found .)" "$(jq -c . "$work/before.json")" "the inbox"
exits 0 "agent --once" agent --once
expect "what was held goes out" wait_until 10 in_state "$held" sent
expect_eq "$(how_often "Held at the door")" 1 "the held post on the server"

step "bob is blocked"
exits 0 "block" act block "$answer"
bob_id=$(jq -r .account.id "$work/mention.json")
snac "$alice" "accounts/relationships?id=$bob_id" >"$work/relation.json"
expect_json "$work/relation.json" '.[0].blocking' true

step "Secrets are nowhere"
expect_no_secret "alice@$SNAC_HOST"
