#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Creates an account on the PDS and prints its password. A handle ends in .test.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
load_servers

handle=${1:?usage: bluesky_account.sh HANDLE}
password=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
answer=$(jq -n --arg handle "$handle" --arg password "$password" \
    '{handle: $handle, password: $password, email: ($handle + "@parvis.test")}' |
    curl --fail-with-body -sS -m 20 "$BSKY_PDS_URL/xrpc/com.atproto.server.createAccount" -H 'content-type: application/json' -d @-) ||
    die "$handle: $answer"
echo "$password"
