#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The servers the other tests lean on answer, and carry a mention from one of their users to another.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ -n "${SNAC_URL:-}${BSKY_PDS_URL:-}" ] || skip "no server runs"

declare -A token did

snac() {
    local bearer=$1 path=$2
    shift 2
    curl -fsS -m 10 -H "Authorization: Bearer $bearer" "$SNAC_URL/api/v1/$path" "$@"
}

snac_notified() {
    snac "$1" notifications >"$work/notifications.json"
    jq -e --arg type "$2" 'any(.[]; .type == $type)' "$work/notifications.json"
}

xrpc() {
    local bearer=$1 method=$2
    shift 2
    curl -fsS -m 10 -H "Authorization: Bearer $bearer" "$BSKY_PDS_URL/xrpc/$method" "$@"
}

bluesky_session() {
    jq -n --arg identifier "$1" --arg password "$2" '{$identifier, $password}' |
        curl -fsS -m 10 "$BSKY_PDS_URL/xrpc/com.atproto.server.createSession" -H 'content-type: application/json' -d @-
}

bluesky_notified() {
    xrpc "$1" app.bsky.notification.listNotifications >"$work/notifications.json"
    jq -e 'any(.notifications[]; .reason == "mention")' "$work/notifications.json"
}

if [ -n "${SNAC_URL:-}" ]; then
    step "snac lets alice, bob and carol in"
    for user in alice bob carol; do
        token[$user]=$("$here/snac_token.sh" "$user")
        snac "${token[$user]}" accounts/verify_credentials >"$work/$user.json"
        expect_json "$work/$user.json" .username "$user"
    done

    step "snac: alice and bob follow each other, and alice can follow carol, who follows her"
    snac "${token[alice]}" "accounts/relationships?id=$(jq -r .id "$work/bob.json")" >"$work/relation.json"
    expect_json "$work/relation.json" '.[0].following' true
    snac "${token[alice]}" "accounts/$(jq -r .id "$work/carol.json")/follow" -X POST >"$work/relation.json"
    expect_json "$work/relation.json" .following true

    step "snac: alice mentions bob, who is notified" # by name only: snac takes no port in a mention
    snac "${token[alice]}" statuses -d "status=Hello @bob" -d visibility=public >"$work/status.json"
    expect_json "$work/status.json" .account.username alice
    expect "bob is notified" wait_until 60 snac_notified "${token[bob]}" mention
    expect_json "$work/notifications.json" 'map(select(.type == "mention"))[0].account.username' alice
fi

if [ -n "${BSKY_PDS_URL:-}" ]; then
    step "Bluesky: two accounts are created and let in"
    for user in ana ben; do
        bluesky_session "$user.test" "$("$here/bluesky_account.sh" "$user.test")" >"$work/$user.json"
        expect_json "$work/$user.json" .handle "$user.test"
        token[$user]=$(jq -r .accessJwt "$work/$user.json")
        did[$user]=$(jq -r .did "$work/$user.json")
    done
    # shellcheck disable=SC2153 # from servers.env
    curl -fsS -m 10 "$BSKY_PLC_URL/${did[ana]}" >"$work/did.json"
    expect_json "$work/did.json" '.alsoKnownAs[0]' at://ana.test

    step "Bluesky: ana mentions ben, who is notified"
    jq -n --arg did "${did[ana]}" --arg ben "${did[ben]}" '{repo: $did, collection: "app.bsky.feed.post", record: {
        text: "Hello @ben.test", createdAt: (now | todate),
        facets: [{index: {byteStart: 6, byteEnd: 15},
            features: [{"$type": "app.bsky.richtext.facet#mention", did: $ben}]}]}}' |
        xrpc "${token[ana]}" com.atproto.repo.createRecord -H 'content-type: application/json' -d @- >"$work/post.json"
    expect "ben is notified" wait_until 60 bluesky_notified "${token[ben]}"
    expect_json "$work/notifications.json" '.notifications[0].author.handle' ana.test

    step "Bluesky: the AppView shows the post to anybody"
    curl -fsS -m 10 -G "$BSKY_APPVIEW_URL/xrpc/app.bsky.feed.getPosts" \
        --data-urlencode "uris=$(jq -r .uri "$work/post.json")" >"$work/posts.json"
    expect_json "$work/posts.json" '.posts[0].record.text' "Hello @ben.test"
fi
