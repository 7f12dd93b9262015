// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/net/oauthcallback.h"

FUZZ(oauth)
{
    const Result<oauth::Callback> callback = oauth::parseCallback(bytes, "/cb");
    if (callback) {
        demand(callback->code.isEmpty() != callback->error.isEmpty(), "a code or an error");
        demand(bytes.size() <= oauth::maxHead, "a long head is not read");
    }
}
