#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints an access token of a user of snac: alice, bob or carol. What a person does in the browser is done here.
# FILE, when given, gets what the token can be revoked with.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
load_servers

user=${1:?usage: snac_token.sh alice|bob|carol [FILE]}
password=SNAC_${user^^}_PASSWORD
redirect=http://127.0.0.1:1/ # nobody is sent there, its code is read on the way

send() { curl --fail-with-body -sS -m 10 "$@"; }

app=$(send "$SNAC_URL/api/v1/apps" -d client_name=Parvis -d "scopes=read write follow" \
    --data-urlencode "redirect_uris=$redirect")
id=$(jq -r .client_id <<<"$app")
sent_to=$(send -o /dev/null -w '%{redirect_url}' "$SNAC_URL/oauth/x-snac-login" -d "cid=$id" -d "login=$user" \
    -d state=live --data-urlencode "passwd=${!password}" --data-urlencode "redir=$redirect")
code=$(sed -n 's/.*[?&]code=\([^&]*\).*/\1/p' <<<"$sent_to")
[ -n "$code" ] || die "snac did not let $user in"
token=$(send "$SNAC_URL/oauth/token" -d grant_type=authorization_code -d "client_id=$id" -d "code=$code" \
    -d "client_secret=$(jq -r .client_secret <<<"$app")" --data-urlencode "redirect_uri=$redirect" | jq -er .access_token)
[ -z "${2:-}" ] || jq -r --arg token "$token" '@uri "client_id=\(.client_id)&client_secret=\(.client_secret)&token=\($token)"' \
    <<<"$app" >"$2"
echo "$token"
