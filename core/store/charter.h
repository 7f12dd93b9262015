// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QMap>

// The charter: the rules of conduct that moderation cites. Articles are numbered from 1 without a
// gap; each has a title and a text in one or several languages.
namespace charter {

struct Wording
{
    QString title;
    QString text;

    friend bool operator==(const Wording &, const Wording &) = default;
};
struct Article
{
    qint64 id = 0; // 0: not kept yet
    int number = 0;
    QMap<QString, Wording> words; // by language, ISO 639-1

    // In this language, else in English, else in the first there is.
    Wording in(const QString &language) const;
};

Result<QList<Article>> all(Database &database); // by number
Result<Article> numbered(Database &database, int number); // NotFound
// An article without an id is put in at its number, or at the end when that is 0; those after it
// move. Another's words are replaced by these. Returns the id.
Result<qint64> save(Database &database, Article article);
Result<> addAll(Database &database, QList<Article> articles); // at the end, in their order
Result<Article> remove(Database &database, qint64 id); // what it was, to undo with
Result<> move(Database &database, qint64 id, int number); // to that place; the others make room

} // namespace charter
