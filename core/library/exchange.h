// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/moderations.h"
#include "core/store/savedreplies.h"

// Saved replies and the register as files.
namespace exchange {

// Without pictures: those are files of this workspace.
QByteArray toJson(const QList<savedreplies::Reply> &replies);
QByteArray toCsv(const QList<savedreplies::Reply> &replies);
// JSON or CSV, told by its content. A CSV needs a first line that names its columns (title, text,
// category, language; also titre, texte, catégorie, langue). Rows without a text are left out.
// Malformed when nothing in it is a saved reply. At most 5,000.
Result<QList<savedreplies::Reply>> replies(QByteArray file);
// Those that are not there yet: same title, text and language.
QList<savedreplies::Reply> unknown(const QList<savedreplies::Reply> &found,
                                   const QList<savedreplies::Reply> &known);

// Headings, and the words for what was done and how it ended, are the window's.
struct Words
{
    QStringList headings; // done, what, platform, account, author, handle, message, written, link,
                          // article, title, reason, by, outcome, words of the platform
    QString (*kind)(Action::Kind kind);
    QString (*outcome)(Publication::State state);
};
QByteArray toCsv(const QList<moderations::Entry> &entries, const Words &words, const QTimeZone &zone);

} // namespace exchange
