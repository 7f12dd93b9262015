#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Moderation against a real server of the Mastodon API, as alice: what snac has is done there, counted there and taken back;
# what it has not (hiding, deleting another's post, muting, reporting) is refused in words and changes nothing. Then what bob
# changes in a thread, and what he adds to it before she answers.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
[ -n "${SNAC_URL:-}" ] || skip "snac does not run"
. "$here/parvis.sh"
. "$here/snac_client.sh"
. "$here/moderation.sh"

alice=$("$here/snac_token.sh" alice)
bob=$("$here/snac_token.sh" bob)
alice_id=$(snac "$alice" accounts/verify_credentials | jq -r .id)
secret "$alice"
secret "$PARVIS_PASSPHRASE"

relation() { snac "$alice" "accounts/relationships?id=$bob_id" | jq -c ".[0].$1"; }
favourites() { snac "$bob" "statuses/$rude_api" | jq .favourites_count; }
has_favourites() { [ "$(favourites)" = "$1" ]; }
# complaint: the words of the last refusal
complaint() { cat "$work/err"; }

name=moderated$RANDOM
says "$bob" "@alice you are all thieves, $name" >"$work/rude.json"
rude_api=$(jq -r .id "$work/rude.json")
bob_id=$(jq -r .account.id "$work/rude.json")
snac "$alice" "accounts/$bob_id/unblock" -X POST >/dev/null || true # whatever another test left

parvis account add mastodon --server "$SNAC_URL" --token-stdin --json <<<"$alice" >"$work/account.json"
expect "the message arrives" wait_until 40 arrived "$name"
rude=$(conversation "$name")
listing show "$rude"
text=$(found '.[0].text')

rules "$rude"

step "A like needs no article, is counted there, and is taken back"
does 0 "a like" "$rude" like
expect "bob sees it" wait_until 20 has_favourites 1
does 0 "the like taken back" "$rude" like --undo
expect "bob sees that" wait_until 20 has_favourites 0
does 2 "taking it back again" "$rude" like --undo
expect_eq "$(entries)" 0 "likes in the register"

step "What the API has no word for is refused before anything is written"
for kind in hide delete; do
    does 4 "$kind" "$rude" "$kind" --article 1
    expect "it says so" test -n "$(complaint)"
done
expect_eq "$(entries)" 0 "what was never tried in the register"
expect "the post is there" snac "$bob" "statuses/$rude_api"

step "What this server does not know is refused by it, and the register says so"
does 4 "a mute" "$rude" mute --article 3 --reason "third time"
expect "in words" grep -q "cannot do that" "$work/err"
expect_entry "a mute" mute refused 3 "$text"
expect_json "$work/listing.json" '.[0] | [.reason, .author, .taken_back]' "[\"third time\",\"bob@$SNAC_HOST\",false]"
expect_eq "$(relation muting)" false "bob is muted"
does 4 "a report" "$rude" report --article 2
expect_entry "a report" report refused 2 "$text"
listing account list
expect_json "$work/listing.json" '.[0].state' good
expect_eq "$(entries)" 2 "the register"

step "A block holds there, is taken back, and both are in the register"
does 0 "a block" "$rude" block --article 3
expect_eq "$(relation blocking)" true "bob is blocked"
expect_entry "a block" block sent 3 "$text"
does 0 "the block taken back" "$rude" block --undo
expect_eq "$(relation blocking)" false "bob is blocked no more"
listing register
expect_json "$work/listing.json" 'map([.action, .outcome, .taken_back])' \
    '[["unblock","sent",false],["block","sent",true],["report","refused",false],["mute","refused",false]]'
does 2 "taking it back again" "$rude" block --undo

step "An edit is noticed in a thread that is looked at"
snac "$bob" "statuses/$rude_api" -X PUT --form-string "status=@alice sorry for that, $name" >"$work/edited.json"
edited() { listing show "$rude" --refresh && [ "$(found '.[-1].text | contains("sorry for that")')" = true ]; }
expect "the new words are there" wait_until 20 edited
expect_json "$work/listing.json" 'map([.edited_at != null, .deleted])' '[[true,false]]'
listing register
expect_json "$work/listing.json" "map(.text) | unique | map(contains(\"thieves\"))" '[true]' # copies stay as they were

step "What came meanwhile is told before an answer leaves"
last=$(newest "$rude")
says "$bob" "@alice and one more thing, $name" "in_reply_to_id=$(jq -r .id "$work/edited.json")" >/dev/null
threaded() { snac "$alice" "statuses/$(jq -r .id "$work/edited.json")/context" | jq -e '.descendants | length == 1'; }
expect "it is there" wait_until 40 threaded
warned() { ! parvis reply "$rude" --text "An answer, $name" --after "$last" >"$work/out" 2>"$work/err" && grep -q "one more thing" "$work/err"; }
expect "the answer is held back" warned
expect_eq "$(how_often "An answer, $name")" 0 "answers on the server"
last=$(newest "$rude")
exits 0 "after reading it" reply "$rude" --text "An answer, $name" --after "$last"
expect_eq "$(how_often "An answer, $name")" 1 "answers on the server"

step "Secrets are nowhere"
expect_no_secret "alice@$SNAC_HOST"
