#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Moderation against a real Bluesky network, as the shop: likes, hidden answers, mutes, blocks and reports are counted on the
# servers and taken back where that is possible; deleting another's post is refused in words. Then what ben takes back, and
# what he adds to a thread before the shop answers.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
[ -n "${BSKY_PDS_URL:-}" ] || skip "no Bluesky network runs"
. "$here/parvis.sh"
. "$here/bluesky_client.sh"
. "$here/moderation.sh"

secret "$PARVIS_PASSPHRASE"
app_password=$(app_password moderation)
secret "$app_password"

# records COLLECTION: the shop's
records() { xrpc "$shop" "com.atproto.repo.listRecords?repo=$shop_did&collection=$1" | jq '.records'; }
how_many() { records "$1" | jq length; }
likes() { xrpc "$ben" "app.bsky.feed.getLikes?uri=$answer_uri" | jq '.likes | length'; }
has_likes() { [ "$(likes)" = "$1" ]; }
viewer() { xrpc "$shop" "app.bsky.actor.getProfile?actor=$ben_did" | jq -c ".viewer.$1"; }
views() { [ "$(viewer "$1")" = "$2" ]; }
hidden() { records app.bsky.feed.threadgate | jq -c 'map(.value.hiddenReplies // []) | add // []'; }
# Ozone counts what was reported; name and word are those of the package
reports() {
    curl -fsS -m 20 -u admin:admin-pass -G "$BSKY_OZONE_URL/xrpc/tools.ozone.moderation.queryEvents" \
        --data-urlencode "subject=$answer_uri" --data-urlencode types=tools.ozone.moderation.defs#modEventReport |
        jq -c '[.events[] | [.createdBy, .event.comment]]'
}

add "$app_password" >"$work/account.json"
parvis post --to bluesky --text "A box for everybody" >/dev/null
answer_ref=$(says "You are all thieves" "$(on_server "A box" | jq -c '.[0] | {uri, cid}')")
answer_uri=$(jq -r .uri <<<"$answer_ref")
mention_ref=$(says "@$name.test is it open?")
expect "both arrive" wait_until 30 arrived "all thieves" "is it open"
rude=$(conversation "all thieves")
mention=$(conversation "is it open")

rules "$rude"

step "A like needs no article, is one record, and is taken back"
does 0 "a like" "$rude" like
expect "ben sees it" wait_until 20 has_likes 1
does 0 "the same again" "$rude" like
expect_eq "$(how_many app.bsky.feed.like)" 1 "records of likes"
does 0 "the like taken back" "$rude" like --undo
expect "ben sees that" wait_until 20 has_likes 0
expect_eq "$(how_many app.bsky.feed.like)" 0 "records of likes"
expect_eq "$(entries)" 0 "likes in the register"

step "An answer under a post of ours is hidden and shown again; another's post is not ours to hide or delete"
does 0 "hiding" "$rude" hide --article 1 --reason "insults"
expect_eq "$(hidden)" "[\"$answer_uri\"]" "hidden there"
expect_entry "hiding" hide sent 1 "You are all thieves"
expect_json "$work/listing.json" '.[0].reason' insults
does 0 "showing it again" "$rude" hide --undo
expect_eq "$(hidden)" "[]" "hidden there no more"
does 4 "hiding a mention" "$mention" hide --article 1
does 4 "deleting another's answer" "$rude" delete --article 1
expect "in words" grep -q "cannot do that" "$work/err"
listing register
expect_json "$work/listing.json" 'map([.action, .outcome, .taken_back])' '[["unhide","sent",false],["hide","sent",true]]'
expect_eq "$(xrpc "$ben" "com.atproto.repo.listRecords?repo=$ben_did&collection=app.bsky.feed.post" | jq '.records | length')" 2 "ben's posts"

step "A mute and a block hold there and are taken back"
does 0 "a mute" "$rude" mute --article 5
expect "ben is muted" wait_until 20 views muted true
expect_entry "a mute" mute sent 5 "You are all thieves"
does 0 "the mute taken back" "$rude" mute --undo
expect "ben is muted no more" wait_until 20 views muted false
does 0 "a block" "$rude" block --article 3
records app.bsky.graph.block >"$work/blocks.json"
expect_json "$work/blocks.json" 'map(.value.subject)' "[\"$ben_did\"]"
expect_entry "a block" block sent 3 "You are all thieves"
does 0 "the block taken back" "$rude" block --undo
expect_eq "$(how_many app.bsky.graph.block)" 0 "blocks"

step "A report reaches the moderators once, with the article, and stays done"
does 0 "a report" "$rude" report --article 2 --reason "see the thread"
expect_json "$work/out" '.[0].state' sent
expect_entry "a report" report sent 2 "You are all thieves"
title=$(found '.[0].article_title')
expect_eq "$(reports)" "[[\"$shop_did\",\"$title — see the thread\"]]" "what the moderators have"
does 2 "taking a report back" "$rude" report --undo
expect_eq "$(entries)" 7 "the register"

step "What came meanwhile is told before an answer leaves"
last=$(newest "$mention")
second_ref=$(says "@$name.test and until when?" "$mention_ref")
threaded() { [ "$(xrpc "$shop" "app.bsky.feed.getPostThread?uri=$(jq -r .uri <<<"$mention_ref")" | jq '.thread.replies | length')" = 1 ]; }
expect "it is there" wait_until 20 threaded
warned() { ! parvis reply "$mention" --text "It is" --after "$last" >"$work/out" 2>"$work/err" && grep -q "until when" "$work/err"; }
expect "the answer is held back" warned
expect_eq "$(how_often "It is")" 0 "answers on the server"
last=$(newest "$mention")
exits 0 "after reading it" reply "$mention" --text "It is, until six" --after "$last"
on_server "It is" >"$work/found.json"
expect_json "$work/found.json" 'map(.value.reply.parent)' "[$second_ref]"

step "A deletion is noticed in a thread that is looked at"
jq -n --arg repo "$ben_did" --arg rkey "$(jq -r '.uri | split("/") | last' <<<"$answer_ref")" \
    '{$repo, collection: "app.bsky.feed.post", $rkey}' | post_json "$ben" com.atproto.repo.deleteRecord >/dev/null
deleted() { listing show "$rude" --refresh && [ "$(found '.[-1] | [.text, .deleted]')" = '["You are all thieves",true]' ]; }
expect "it is said to be gone, with its words" wait_until 30 deleted
listing show "$mention"
expect_json "$work/listing.json" 'any(.[]; .deleted)' false
does 2 "moderating what is gone" "$rude" like

step "Secrets are nowhere"
expect_no_secret "$name.test"
