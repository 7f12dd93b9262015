#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The program against a real WordPress site, as its editor. Vera and Ben are visitors whose comments wait for approval.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
[ -n "${WP_URL:-}" ] || skip "WordPress does not run"
. "$here/parvis.sh"
. "$here/moderation.sh"

cleanup() { end_agents; }

# wp PATH CURL'S...: what the interface says to the editor
wp() { curl -fsS -m 20 -u "editor:$WP_EDITOR_PASSWORD" "$WP_URL/wp-json/wp/v2/$1" "${@:2}"; }
# on_server TEXT: posts whose title contains it, whatever their state
on_server() { wp "posts?per_page=100&context=edit&status=publish,future,draft,trash,private" | jq --arg text "$1" 'map(select(.title.raw | contains($text)))'; }
how_often() { on_server "$1" | jq length; }
# visits POST NAME TEXT: a comment by the site's own form; it takes one from an address every 15 s
visits() {
    local code
    code=$(curl -s -m 20 -o /dev/null -w '%{http_code}' "$WP_URL/wp-comments-post.php" --data-urlencode "comment_post_ID=$1" \
        --data-urlencode "author=$2" --data-urlencode "email=$2@example.org" --data-urlencode "comment=$3" -d url=)
    [ "$code" = 302 ]
}
arrived() {
    local text
    parvis sync && listing inbox --view all
    for text in "$@"; do [ "$(found "map(select(.text | contains(\"$text\"))) | length")" = 1 ] || return 1; done
}
conversation() { found "map(select(.text | contains(\"$1\")))[0].id"; }
status() { wp "comments/$1?context=edit" | jq -r .status; }
public() { curl -fsS -m 20 -o "$work/page.html" "$1" && grep -qF -- "$2" "$work/page.html"; }
unseen() { ! public "$@"; }
later() { date -u -d "@$(($(date +%s) + $1))" '+%F %H:%M:%S'; }

secret "$WP_EDITOR_PASSWORD"
secret "$PARVIS_PASSPHRASE"

step "Usage: what cannot be meant ends with 2, a wrong password with 3"
exits 2 "no address" account add wordpress --user editor --password-stdin
exits 2 "no password" account add wordpress --server "$WP_URL" --user editor
code=0
parvis account add wordpress --server "$WP_URL" --user editor --password-stdin <<<"not the password" >"$work/out" 2>"$work/err" || code=$?
expect_eq "$code" 3 "a wrong password"
expect "one line says so" test "$(wc -l <"$work/err")" = 1

step "An account is added by an application password"
parvis account add wordpress --server "$WP_URL/wp-admin/" --user editor --password-stdin --json <<<"$WP_EDITOR_PASSWORD" >"$work/account.json"
expect_json "$work/account.json" '.[0] | [.id, .platform, .handle, .state]' "[1,\"wordpress\",\"editor@$WP_HOST\",\"good\"]"
exits 0 "account check" account check wordpress
exits 0 "the first sync" sync

step "A post with a picture and its description, its first line the title"
picture "$work/box.png"
parvis post --to wordpress --text $'Open late on <Friday>\n\nUntil ten & more.\nhttps://lumen.example/x' \
    --media "$work/box.png" --alt "An orange \"box\"" --json >"$work/post.json"
expect_json "$work/post.json" '.[0].state' sent
on_server "Open late" >"$work/found.json"
expect_json "$work/found.json" 'map([.status, .title.raw, .link, .slug])' \
    "$(jq -c '[["publish", "Open late on <Friday>", .[0].remote_url, "open-late-on"]]' "$work/post.json")"
page=$(jq -r '.[0].remote_url' "$work/post.json")
post=$(jq -r '.[0].id' "$work/found.json")
expect "anybody reads it" public "$page" "Until ten &amp; more."
expect "with the picture's words" public "$page" 'alt="An orange &quot;box&quot;"'
media=$(jq -r '.[0].content.raw' "$work/found.json" | grep -o 'src="[^"]*"' | cut -d'"' -f2)
curl -fsS -m 20 -o "$work/there.png" "$media"
expect "it is the picture" cmp "$work/box.png" "$work/there.png"
expect_eq "$(wp 'posts?status=draft&_fields=id' | jq length)" 0 "drafts left behind"

step "Visitors' comments arrive while they wait for approval"
visits "$post" vera "Is the quokka there on Friday?"
expect "hers arrives" wait_until 20 arrived "quokka there"
vera=$(conversation "quokka there")
expect_json "$work/listing.json" "map(select(.id == $vera))[0] | [.platform, .author_name, .state, .unread]" '["wordpress","vera","todo",true]'
listing show "$vera"
expect_json "$work/listing.json" 'map(.own)' '[true,false]'
expect "nobody else sees it" unseen "$page" "quokka there"

step "It is let through, and the register says by whom"
vera_id=$(wp "comments?status=hold&context=edit" | jq -r '.[0].id')
expect_eq "$(status "$vera_id")" hold "before"
does 0 "approval" "$vera" approve
expect_eq "$(status "$vera_id")" approved "after"
expect "anybody sees it" public "$page" "quokka there"
listing register
expect_json "$work/listing.json" '.[0] | [.action, .outcome, .by]' '["unhide","sent","Inès"]'
exits 0 "the charter Parvis proposes" charter start en
exits 2 "hiding without an article" moderate "$vera" hide
does 0 "hiding" "$vera" hide --article 3
expect_eq "$(status "$vera_id")" hold "hidden"
does 0 "taking it back" "$vera" hide --undo
expect_eq "$(status "$vera_id")" approved "shown again"

step "A reply stands below it once"
exits 0 "reply" reply "$vera" --text "Yes, \"Friday\" -- from six & later" --json
wp "comments?post=$post&parent=$vera_id&context=edit" >"$work/answers.json"
expect_json "$work/answers.json" 'map([.status, .parent, .content.raw])' \
    "[[\"approved\",$vera_id,\"Yes, \\\"Friday\\\" -- from six &amp; later\"]]"
for _ in 1 2; do parvis sync; done
listing show "$vera"
expect_json "$work/listing.json" 'map([.own, .edited_at])' '[[true,null],[false,null],[true,null]]'
listing inbox --view waiting
expect_json "$work/listing.json" 'map(.id)' "[$vera]"

step "The site holds a post, lets it be moved and cancelled"
due=$(later 3600)
parvis post --to wordpress --text $'Held by the site\n\nUntil its time.' --at "$due" --zone UTC --native --json >"$work/held.json"
handed() { in_state "$(jq '.[0].id' "$work/held.json")" handed; }
exits 0 "agent --once" agent --once
expect "it is handed over" wait_until 20 handed
on_server "Held by the site" >"$work/found.json"
expect_json "$work/found.json" 'map(.status)' '["future"]'
expect_near "$(jq -r '.[0].date_gmt' "$work/found.json")Z" "$due UTC" 1 "its time there"
exits 0 "cancel" publication cancel "$(jq '.[0].id' "$work/held.json")"
cancelled() { in_state "$(jq '.[0].id' "$work/held.json")" cancelled; }
parvis agent --once || true
expect "it is cancelled here" wait_until 20 cancelled
expect_json <(on_server "Held by the site") 'map(.status)' '["trash"]'

step "An edited and a deleted post are so on the site"
published=$(jq '.[0].id' "$work/post.json")
exits 0 "edit" publication edit "$published" --text $'Open very late\n\nUntil eleven.'
expect "the page says so" public "$page" "Until eleven."
expect "and keeps its picture" public "$page" 'wp-block-image'

step "A comment called spam is gone here, too"
sleep 13 # the site takes one comment every 15 s from one address
expect "ben's form is taken" wait_until 20 visits "$post" ben "Buy quick pills https://spam.example"
expect "his arrives" wait_until 20 arrived "quick pills"
ben=$(conversation "quick pills")
ben_id=$(wp "comments?status=hold&context=edit" | jq -r '.[0].id')
does 0 "report" "$ben" report --article 2
expect_eq "$(status "$ben_id")" spam "there"
gone() { parvis sync && listing show "$ben" && [ "$(found 'map(select(.own == false))[-1].deleted')" = true ]; }
expect "it is seen to be gone" wait_until 20 gone
exits 0 "delete" publication delete "$published"
expect_json <(on_server "Open very late") 'map(.status)' '["trash"]'

step "The password is revoked: sign in again"
uuid=$(wp "users/me/application-passwords" | jq -r '.[0].uuid')
wp "users/me/application-passwords/$uuid" -X DELETE >/dev/null
exits 3 "sync" sync
listing account list
expect_json "$work/listing.json" '.[0].state' needs_sign_in

step "Secrets are nowhere"
expect_no_secret "editor@$WP_HOST"
