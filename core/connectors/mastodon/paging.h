// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/http.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

// How a list of the API is read across many syncs: pure. First backwards to a horizon by the
// server's `next` links, then forwards by min_id. Ids are opaque: only the server's order counts.
// Refuses links to another origin, pages that lead in circles, and more than 200 pages in a row;
// understands servers that ignore min_id and answer the same list each time.
namespace mastodon {

// The address of a Link header's relation, only when it is of this origin.
QUrl link(const Reply &reply, const QString &relation, const QUrl &origin);
bool sameOrigin(const QUrl &one, const QUrl &other);

struct PageItem
{
    QString id;
    std::optional<Instant> at;
};

class Progress
{
public:
    // The next question: `path` and its fixed query, relative to origin.
    QUrl question(const QUrl &origin, const QString &path,
                  QList<std::pair<QString, QString>> query) const;
    // Takes a page in: the indexes of what is new in it, newest first.
    QList<qsizetype> take(const QList<PageItem> &items, const Reply &reply, const QUrl &origin,
                          Instant horizon);
    bool more() const { return m_more; } // there is another page now
    bool catchingUp() const { return !m_older.isEmpty() || m_newest.isEmpty(); }
    const QString &newest() const { return m_newest; }

    QJsonObject toJson() const;
    static Progress fromJson(const QJsonObject &json);

private:
    QList<qsizetype> backwards(const QList<PageItem> &items, const Reply &reply,
                               const QUrl &origin, Instant horizon);
    QList<qsizetype> forwards(const QList<PageItem> &items, const Reply &reply,
                              const QUrl &origin);

    QString m_newest; // id of the newest item read
    QUrl m_older; // the next older page, while the first reading lasts
    QStringList m_passed; // marks of this catch-up
    int m_blank = 0; // empty pages in a row
    bool m_more = false;
};

} // namespace mastodon
