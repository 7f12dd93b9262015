// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <optional>

// How far a list that is newest first has been read: the connector's Cursor. One pass goes from the
// newest item back to what the last pass brought, a page at a time, and can be interrupted between
// any two pages without losing the older half.
//
// The server's own cursor is a time: of items that share one at the end of a page, the rest is lost
// (seen on the reference server). Pages therefore overlap by a millisecond. Items are sorted by the
// time their author's program gives, so that one may turn up below others that are known: a pass
// goes a quarter of an hour further than the last one began, and takes what is new on its pages up
// to a day back. What was brought in that day is known by its mark.
namespace bluesky {

class Progress
{
public:
    static Progress fromBytes(const QByteArray &bytes); // from the beginning when not understood
    QByteArray toBytes() const;

    QString page() const { return m_page; } // the server's cursor; empty = the newest page
    // Is this item new? Once.
    bool takes(const QString &id, Instant sortedAt, Instant now);
    // A page was read: `next` is the server's cursor, the times are those of its items. True when
    // the pass goes on; it ends at what is known, at a page met before, after 200 pages and after 5
    // empty ones.
    bool turn(const QString &next, std::optional<Instant> oldest, Instant now);
    // Before its items are taken.
    void begin(std::optional<Instant> newest, Instant now);
    // The page cannot be read any more: the next pass begins at the top.
    void restart();

    Instant floor(Instant now) const; // where a pass may end
    Instant reach(Instant now) const; // nothing older is taken

    QString chat; // the same for direct messages: the chat log's revision

private:
    void finish();

    std::optional<Instant> m_seen; // where the last whole pass began
    std::optional<Instant> m_top; // where this one did
    QString m_page;
    QStringList m_trail; // marks of this pass's pages
    int m_empty = 0; // pages without an item, in a row
    QMap<QString, qint64> m_known; // marks of items and their times
    std::optional<Instant> m_forgotten; // marks up to here were given up
};

} // namespace bluesky
