// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/entrance.h"
#include "core/connectors/feeds/decode.h"

namespace feeds {

// Asks for a feed or page as it is on the public web: no password, no cookie. `moved`: where it is
// from now on, when every step of the way there was for good.
struct Answer
{
    Reply reply;
    QUrl url; // that answered
    QUrl moved;
};
struct Question
{
    Question() = default;
    explicit Question(QUrl url)
        : url(std::move(url))
    {
    }
    QUrl url;
    QByteArray etag;
    QByteArray modified;
};
Task<Result<Answer>> ask(Http *http, Question question);

// What people type: with or without https, "feed:" in front. Empty when it is no address.
QUrl typedAddress(const QString &typed);

// The feed that an address means: itself, one that its page names, or one where sites usually keep
// it. NotFound: there is none. The address found is the entrance's server, and nothing is secret.
Task<Result<Entered>> enter(Entrance entrance);

} // namespace feeds
