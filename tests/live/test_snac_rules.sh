#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Rules against a real server of the Mastodon API, as alice: what bob writes is labelled and marked as it comes in, a rule that
# would hide only proposes, and nobody there notices. A phrase of alice's own is what one of the rules goes by.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
[ -n "${SNAC_URL:-}" ] || skip "snac does not run"
. "$here/parvis.sh"
. "$here/snac_client.sh"

alice=$("$here/snac_token.sh" alice)
bob=$("$here/snac_token.sh" bob)
alice_id=$(snac "$alice" accounts/verify_credentials | jq -r .id)
secret "$alice"
secret "$PARVIS_PASSPHRASE"
name=ruled$RANDOM

# makes NAME CONDITIONS DEEDS: a rule, as `rule list --json` prints one
makes() { jq -n --arg name "$1" --argjson of "$2" --argjson deeds "$3" '{name: $name, "if": $of, "then": $deeds}' | parvis rule add; }
rule() { listing rule list && found "map(select(.name == \"$1\"))[0].$2"; }
# labelled TEXT: the conversations that have this label
labelled() { listing search "label:$1" && found 'map(.id)'; }
# logged FILTER: of the log, the newest first
logged() { listing rule log && found "$1"; }
# What anybody there can see of alice, and she of bob
outside() {
    snac "$alice" "accounts/$alice_id/statuses?limit=40" | jq -c 'map([.id, .favourites_count, .reblogs_count])'
    snac "$bob" notifications | jq -c 'map([.id, .type])'
    snac "$bob" "statuses/$1" | jq -c '[.uri, .favourites_count, .reblogs_count, .replies_count]'
    snac "$alice" "accounts/relationships?id=$bob_id" | jq -c '.[0] | [.blocking, .muting, .following]'
}

step "Before there are rules a message comes in as it is"
parvis account add mastodon --server "$SNAC_URL" --token-stdin --json <<<"$alice" >"$work/account.json"
says "$bob" "Nothing to see yet" >"$work/nothing.json"
bob_id=$(jq -r .account.id "$work/nothing.json")
snac "$alice" "accounts/$bob_id/unblock" -X POST >/dev/null || true # whatever another test left
says "$bob" "@alice the wombat house is lovely, $name-before" >"$work/before.json"
expect "the message arrives" wait_until 40 arrived "$name-before"
expect_eq "$(labelled Wombats)" "[]" "labelled"
expect_eq "$(logged .)" "[]" "the log"

step "A rule is tried before it is on"
makes Wombats '{"words": "wombat*"}' '{"labels": ["Wombats"], "priority": "high"}'
makes Rude '{"words": "thieves"}' '{"labels": ["Rude"], "hide": true}'
makes Silence '{"needs": ["technical"]}' '{"labels": ["Fault"]}'
expect_eq "$(rule Wombats state)" off "a new rule"
wombats=$(rule Wombats id)
rude=$(rule Rude id)
silence=$(rule Silence id)
exits 2 "switching on what was never tried" rule on "$wombats"
for each in "$wombats" "$rude" "$silence"; do
    exits 0 "a trial" rule run "$each" --dry --json
    [ "$each" != "$wombats" ] || expect_json "$work/out" 'map([.rule, (.text | contains("wombat house"))])' "[[$wombats,true]]"
    exits 0 "switching on" rule on "$each"
done
expect_eq "$(rule Wombats state)" on "the rule"
expect_eq "$(labelled Wombats)" "[]" "labelled by the trial"
expect_eq "$(logged .)" "[]" "the log after the trials"

step "A phrase of one's own is read in what comes next"
exits 2 "a phrase that is none" phrase set en technical ".." 1
exits 2 "a need that is none" phrase set en sadness "the wombat sleeps" 1
exits 0 "a phrase" phrase set en technical "the wombat of..sleeps" 1.6
listing phrase list
expect_json "$work/listing.json" . '[{"language":"en","need":"technical","phrase":"the_wombat_of..sleeps","weight":1.6}]'
analysed() { "$PARVIS" "$@" analyse <<<"Good morning, the wombat of the east house sleeps while we are all here" | jq -c .needs; }
expect_eq "$(analysed)" "[]" "read without the workspace"
expect_eq "$(analysed --workspace "$space")" '["technical"]' "read with it"

step "bob's next mentions are labelled and marked as they come"
says "$bob" "@alice Good morning, the wombat of the east house sleeps while we are all here, $name-next" >"$work/next.json"
says "$bob" "@alice you are all thieves, $name-rude" >"$work/rude.json"
expect "both arrive" wait_until 40 arrived "$name-next" "$name-rude"
next=$(conversation "$name-next")
thieves=$(conversation "$name-rude")
before=$(conversation "$name-before")
expect_eq "$(labelled Wombats)" "[$next]" "labelled"
expect_eq "$(labelled Fault)" "[$next]" "labelled by the phrase"
expect_eq "$(labelled Rude)" "[$thieves]" "labelled"
listing rule log --rule "$wombats"
expect_json "$work/listing.json" 'map([.rule_name, .conversation, .author_name, .why, (.did | map([.do, .to, .left]))])' \
    "[[\"Wombats\",$next,\"bob\",[{\"if\":\"words\",\"value\":\"wombat*\"}],[[\"label\",\"Wombats\",false],[\"priority\",\"high\",false]]]]"
expect_json "$work/listing.json" '.[0].proposal' null
expect_eq "$(logged "map(select(.rule == $silence)) | map([.conversation, .why[0].if, .why[0].value])")" \
    "[[$next,\"need\",\"technical\"]]" "the log of the phrase's rule"
expect_eq "$(rule Wombats done)" 1 "what the rule has done"

step "Hiding is proposed, and nobody there notices anything"
api=$(jq -r .id "$work/rude.json")
outside "$api" >"$work/outside.before"
listing rule log --rule "$rude"
expect_json "$work/listing.json" 'map([.conversation, .proposal, (.did | map(.do))])' "[[$thieves,\"open\",[\"label\",\"hide\"]]]"
for _ in 1 2; do parvis sync; done
exits 0 "the agent" agent --once
outside "$api" >"$work/outside.after"
expect "there everything is as it was" diff "$work/outside.before" "$work/outside.after"
listing register
expect_json "$work/listing.json" . '[]'
listing publications
expect_json "$work/listing.json" . '[]'
expect_eq "$(logged length)" 3 "the log after more syncs"
listing show "$thieves"
expect_json "$work/listing.json" 'map([.own, .deleted])' '[[false,false]]'
expect_eq "$(labelled Wombats)" "[$next]" "what was there before is left"
listing inbox --view all
expect_json "$work/listing.json" "map(select(.id == $before))[0].state" todo

step "What a rule did is taken back, and a rule that is off does nothing"
entry=$(logged "map(select(.rule == $wombats))[0].id")
exits 0 "taking it back" rule undo "$entry"
expect_eq "$(labelled Wombats)" "[]" "labelled"
expect_eq "$(logged "map(select(.id == $entry))[0].undone_at != null")" true "the log says so"
exits 0 "switching off" rule off "$wombats"
exits 0 "the phrase taken away" phrase set en technical "The Wombat of..sleeps"
says "$bob" "@alice Good evening, the wombat of the west house sleeps while we are all here, $name-last" >/dev/null
expect "it arrives" wait_until 40 arrived "$name-last"
expect_eq "$(labelled Wombats)" "[]" "labelled by what is off"
expect_eq "$(labelled Fault)" "[$next]" "labelled by the phrase that is gone"

step "Secrets are nowhere"
expect_no_secret "alice@$SNAC_HOST"
