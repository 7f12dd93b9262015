// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QUrl>

// Lists of feeds as readers exchange them (OPML 2.0). Groups are read through: what lies in them
// counts. Refuses nothing that names a feed's address.
namespace opml {

struct Entry
{
    QUrl url;
    QString title;
    QUrl page;
    friend bool operator==(const Entry &, const Entry &) = default;
};

// Malformed when it is no such list; what came before it broke off is kept. Each address once.
Result<QList<Entry>> read(const QByteArray &bytes);
QByteArray write(const QList<Entry> &entries, const QString &title);

} // namespace opml
