// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/watch.h"
#include "core/watch/query.h"

// What is said of watches: in the window and on the command line alike.
namespace watchwords {

QString kind(Watch::Kind kind); // "Brand"
QString source(const QString &source); // "Inbox", "Mastodon search"
QString fault(const watch::Fault &fault); // "Column 7: the quotation mark is never closed"
QString help(); // how a query is written, in a few lines

} // namespace watchwords
