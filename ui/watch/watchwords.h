// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/model/watch.h"
#include "core/store/mentions.h"
#include "core/store/watches.h"
#include "core/watch/query.h"
#include "core/watch/watchboard.h"
#include "ui/reports/figurecard.h"

// What is said of watches: in the window and on the command line alike.
namespace watchwords {

QString kind(Watch::Kind kind); // "Brand"
QString source(const QString &source); // "Inbox", "Mastodon search"
QString fault(const watch::Fault &fault); // "Column 7: the quotation mark is never closed"
QString compact(qint64 count); // "4 812", "412 k", "1.2 M"
QString help(); // how a query is written, in a few lines

QString span(int days); // "Last 30 days"
QString moodCount(int mood, qint64 count); // "negative 42"
// The figures of a board, each with how it is counted.
FigureCard::Shown mentions(const watchboard::Board &board, int days);
FigureCard::Shown net(const watchboard::Board &board, int days);
FigureCard::Shown voice(const watchboard::Board &board, int days);
FigureCard::Shown reach(const watchboard::Board &board, int days);
// Where a watch is looked for and how that stands, a line each; the last says what is not watched.
QStringList places(const Watch &watch, const QList<Account> &accounts,
                   const QList<watches::Look> &looks, Instant now, const QTimeZone &zone);
// What a person taught a watch, and what became of it; empty: nothing so far.
QString lessons(const mentions::Taught &taught);

} // namespace watchwords
