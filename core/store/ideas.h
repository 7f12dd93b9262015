// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

// What may become a post one day: a text, no more. It goes nowhere by itself.
namespace ideas {

struct Idea
{
    qint64 id = 0;
    QString text;
    QString writer; // empty: nobody said
    Instant at; // it was noted
    friend bool operator==(const Idea &, const Idea &) = default;
};

Result<QList<Idea>> all(Database &database); // the newest first
Result<Idea> one(Database &database, qint64 id); // NotFound
Result<qint64> add(Database &database, QString text, QString writer, Instant now); // Invalid: empty
Result<> rewrite(Database &database, qint64 id, QString text); // NotFound; Invalid
Result<Idea> remove(Database &database, qint64 id); // what it was; NotFound
Result<> putBack(Database &database, Idea idea); // as it was

} // namespace ideas
