#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Watches against a real server of the Mastodon API, as alice: what bob says under a hashtag without naming her is found there,
# once however often it is looked for, and what he writes to her is found in the inbox.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
[ -n "${SNAC_URL:-}" ] || skip "snac does not run"
. "$here/parvis.sh"
. "$here/snac_client.sh"

alice=$("$here/snac_token.sh" alice)
bob=$("$here/snac_token.sh" bob)
secret "$alice"
secret "$PARVIS_PASSPHRASE"
tag=quokkas$RANDOM
mentions() { listing mentions "$@" && found 'map(.text)'; }
heard() { parvis watch run && listing mentions && [ "$(found "map(select(.text | contains(\"$1\"))) | length")" = 1 ]; }

step "A query that makes no sense is refused with its column, and found in nothing before it is kept"
parvis account add mastodon --server "$SNAC_URL" --token-stdin --json <<<"$alice" >"$work/account.json"
exits 2 "a query without words" watch add Nothing --query '-only'
exits 2 "an open quotation" watch test --query '"open'
exits 0 "a trial" watch test --query "#$tag"
exits 0 "a watch" watch add Quokkas --kind topic --query "#$tag -giveaway"
expect_eq "$(mentions)" "[]" "before"

step "What is said under the tag is found, once, and what is not meant is not"
says "$bob" "The #$tag on the island were asleep, what a pity" >/dev/null
says "$bob" "A #$tag giveaway, follow and win" >/dev/null
expect "it is heard of" wait_until 40 heard "asleep"
for _ in 1 2; do parvis watch run; done
listing mentions
expect_json "$work/listing.json" 'map([.watch, .platform, .author_name, .relevant])' '[["Quokkas","mastodon","bob",null]]'
expect_json "$work/listing.json" 'map(.text | contains("giveaway"))' '[false]'
listing inbox --view all
expect_json "$work/listing.json" 'map(select(.text | contains("asleep"))) | length' 0

step "What is written to alice is found in her inbox"
exits 0 "another watch" watch add House --query "wombathouse OR \"wombat house\""
says "$bob" "@alice the wombat house is shut again, $tag" >/dev/null
expect "it arrives" wait_until 40 arrived "wombat house"
expect "it is a mention" wait_until 40 heard "wombat house"
listing watch list
expect_json "$work/listing.json" 'map([.name, .kind, .mentions])' '[["Quokkas","topic",1],["House","brand",1]]'
exits 0 "the end of a watch" watch remove 2
listing mentions
expect_json "$work/listing.json" 'map(.watch)' '["Quokkas"]'

step "Secrets are nowhere"
expect "no secret in the workspace" holds_no_secret "$space" "$XDG_CACHE_HOME"
