// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/post.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

// An Outgoing in the words of the Mastodon API: pure, so that what is counted, what is sent and
// what is looked for afterwards are the same.
namespace mastodon {

// The text as it leaves: participants the text does not name come first, as the server does not
// add them. What the counter has to count.
QString textAsSent(const Outgoing &post);
// "@lea@example.org" as "@lea", the way servers show it and count it.
QString withShortMentions(const QString &text);
// Equal once published: mentions shortened, and all that text::sameAfterPublishing sets aside.
bool sameText(const QString &ours, const QString &theirs);

// "public", "unlisted", "private", "direct". Never more public than what it answers: private and
// direct are answered direct, but the next part of our own thread stays with its followers.
QString visibility(const Outgoing &post);

// What prepare() has made so far.
struct Readiness
{
    QStringList media; // ids of what is uploaded and processed, in order
    QString pending; // id of what is uploaded and still processed
    QString parent; // API id of what it answers, looked up when the post names only its address
    QString quoted;
    std::optional<Instant> since; // of the first upload: unused media is thrown away after a day

    QByteArray bytes() const;
    static Readiness from(const QByteArray &bytes);
};

QJsonObject statusBody(const Outgoing &post, const Readiness &ready);

} // namespace mastodon
