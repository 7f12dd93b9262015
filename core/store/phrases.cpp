// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/phrases.h"

#include "core/understanding/needs.h"

#include <cmath>

using namespace Qt::StringLiterals;
using understanding::NeedRules;
using understanding::Phrase;
using understanding::Tongue;

namespace phrases {

namespace {

constexpr int newest = 500; // of each state

Result<> put(Database &database, const Phrase &phrase)
{
    const NeedRules::Form form = NeedRules::form(phrase.pattern);
    if (form.flaw || phrase.tongue == Tongue::Unknown
        || !(std::abs(phrase.weight) <= NeedRules::heaviest))
        return Error(Error::Invalid, QString::fromUtf8(phrase.pattern));
    Statement upsert = database.prepare(
        uR"(INSERT INTO own_phrase (language, reading, need, pattern, weight)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (language, reading, need)
                DO UPDATE SET pattern = excluded.pattern, weight = excluded.weight)"_s);
    return upsert.run(QString::fromUtf8(understanding::key(phrase.tongue)), QString::fromUtf8(form.reading),
                      QString::fromUtf8(understanding::key(phrase.need)), QString::fromUtf8(phrase.pattern),
                      double(phrase.weight));
}

} // namespace

Result<std::vector<Phrase>> all(Database &database)
{
    Statement query = database.prepare(
        uR"(SELECT language, pattern, need, weight FROM own_phrase
            ORDER BY language, reading, need)"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    std::vector<Phrase> found;
    while (query.next()) {
        Phrase phrase;
        phrase.tongue = understanding::tongueFrom(query.text(0).toStdString());
        phrase.pattern = query.text(1).toStdString();
        phrase.weight = float(query.real(3));
        const auto need = understanding::needFrom(query.text(2).toStdString());
        if (!need)
            continue; // of a later version
        phrase.need = *need;
        found.push_back(phrase);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> set(Database &database, std::vector<Phrase> phrases)
{
    return database.transact([&]() -> Result<> {
        for (const Phrase &each : phrases) {
            const Result<> done = put(database, each);
            if (!done)
                return done;
        }
        return {};
    });
}

Result<> drop(Database &database, Phrase phrase)
{
    Statement erase = database.prepare(
        u"DELETE FROM own_phrase WHERE language = ? AND reading = ? AND need = ?"_s);
    return erase.run(QString::fromUtf8(understanding::key(phrase.tongue)),
                     QString::fromUtf8(NeedRules::form(phrase.pattern).reading),
                     QString::fromUtf8(understanding::key(phrase.need)));
}

Result<QList<Foreign>> latest(Database &database, QString language)
{
    QList<Foreign> found;
    for (int state = 0; state <= 3; ++state) { // the index begins with it
        Statement query = database.prepare(
            uR"(SELECT m.body FROM (SELECT last_in_id, language FROM conversation
                    WHERE state = ? ORDER BY last_at DESC, id DESC LIMIT ?) c
                JOIN message m ON m.id = c.last_in_id
                WHERE c.language = ? AND m.state <> 2)"_s);
        const Result<> run = query.run(state, newest, language);
        if (!run)
            return run.error();
        while (query.next())
            found.append(query.foreign(0));
        if (query.failure())
            return *query.failure();
    }
    return found;
}

} // namespace phrases
