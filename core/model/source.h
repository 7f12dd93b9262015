// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QUrl>

// One of the feeds that an account follows: where it is, and how reading it stands.
struct Source
{
    qint64 id = 0;
    QUrl url; // where it is read; follows what has moved for good
    QUrl first; // where it was before it moved: what its items are named after
    Foreign title; // as it calls itself, or as a person's list did
    QUrl page; // the site it belongs to
    QByteArray etag; // what it said the last time, to be asked only for what is new
    QByteArray modified;
    std::chrono::seconds every { 0 }; // how often it wants to be asked; 0 = not said
    bool gone = false; // the site says that there is no such feed any more: not asked again
    int failures = 0; // in a row
    std::optional<Error::Kind> error; // of the last reading
    std::optional<Instant> readAt; // when it last answered
    std::optional<Instant> nextAt; // not to be asked before

    QJsonObject toJson() const; // all but the id and the address
    static Source fromJson(const QJsonObject &json);
    friend bool operator==(const Source &, const Source &) = default;
};

// Several, with ids and addresses, as they travel between the store and who reads them.
namespace source {
QByteArray pack(const QList<Source> &sources);
QList<Source> unpack(const QByteArray &bytes);
// As other readers take them in (OPML).
QByteArray listed(const QList<Source> &sources, const QString &title);
}
