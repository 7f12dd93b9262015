// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/model/platform.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// Something that is said in public and that we want to hear of: a query with a name, and where it is
// looked for.
struct Watch
{
    enum class Kind { Brand, Product, Competitor, Topic };

    qint64 id = 0;
    QString name;
    Kind kind = Kind::Brand;
    QString query; // as typed; core/watch/query reads it
    // Where: "inbox" (what is written to us), "feeds", or a platform's key (what is found there by
    // searching). Empty: wherever there is something.
    QStringList sources;
    bool alerts = true; // tells when what it finds is surely bad news more often than usual
    int edition = 1; // counts how often query or sources were changed
    qint64 seen = 0; // the newest message it was run over
    Instant createdAt;

    bool looksIn(const QString &source) const { return sources.isEmpty() || sources.contains(source); }
    friend bool operator==(const Watch &, const Watch &) = default;
};

namespace watch {

// Where a text came from, as Watch::sources has it.
inline const QString inbox = QStringLiteral("inbox");
inline const QString feeds = QStringLiteral("feeds");
QString sourceOf(Platform platform, bool written); // written: to us, in a conversation

QList<Watch::Kind> kinds();
QString kindKey(Watch::Kind kind); // "brand"
std::optional<Watch::Kind> kindFromKey(const QString &key);
// Whether such a watch raises alerts unless somebody chose otherwise: bad news of others is not ours.
bool raisesAlerts(Watch::Kind kind);

} // namespace watch
