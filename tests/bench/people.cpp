// SPDX-License-Identifier: GPL-3.0-or-later
// Who ranks among a million messages, everybody there is, and everything of one of them.
#include "tests/bench/benches.h"
#include "tests/bench/benchworkspace.h"
#include "tests/bench/measure.h"

#include "core/community/identities.h"
#include "core/community/ranking.h"
#include "core/insight/tally.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 7;

// The same question without thinking: each text of those days, and who wrote it.
int readAll(Database &reader, Instant now)
{
    Statement query = reader.prepare(
        uR"(SELECT m.author_id, m.created_at, m.body, c.mood FROM message m
            JOIN conversation c ON c.id = m.conversation_id WHERE m.state < 2 AND m.created_at > ?)"_s);
    must(query.run(now - std::chrono::days(ranking::spanDays)));
    QHash<qint64, int> counted;
    int texts = 0;
    while (query.next()) {
        counted[query.integer(0)] += int(query.text(2).size());
        ++texts;
    }
    return texts;
}

} // namespace

void benchPeople(const QDir &workspace)
{
    const QString path = benchworkspace::make(workspace, 1'000'000);
    const Instant now = instant(benchworkspace::lastMoment);
    must(tally::settleAll(*must(Database::open(path)), now));
    const std::unique_ptr<Database> reader = must(Database::open(path, Database::Mode::Read));
    QList<double> ranked;
    QList<double> scanned;
    QList<double> listed;
    QList<double> known;
    int writers = 0;
    int texts = 0;
    for (int round = 0; round < rounds; ++round) {
        qint64 person = 0;
        ranked.append(threadMilliseconds([&] {
            const ranking::Board board = must(ranking::read(*reader, now));
            writers = board.writers;
            person = board[ranking::Rank::Active].constFirst().facts.personId;
        }));
        scanned.append(threadMilliseconds([&] { texts = readAll(*reader, now); }));
        listed.append(threadMilliseconds([&] { must(people::all(*reader, {}, 1000)); }));
        known.append(threadMilliseconds([&] {
            must(people::one(*reader, person));
            must(people::timeline(*reader, person, 12));
            must(identities::suggestions(*reader, person));
        }));
    }
    const QByteArray name = "people: ranked, " + QByteArray::number(writers) + " writers, "
        + QByteArray::number(texts) + " texts";
    print(name.constData(), median(ranked), "cpu ms", median(scanned));
    print("people: everybody, the last 1000", median(listed), "cpu ms");
    print("people: the one who wrote most, whole", median(known), "cpu ms");
}
