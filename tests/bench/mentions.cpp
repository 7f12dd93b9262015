// SPDX-License-Identifier: GPL-3.0-or-later
// The watch page over 1,000,000 mentions of one brand and as many messages: its figures, its list, how
// many each watch has; beside looking at every mention of the time.
#include "core/store/mentions.h"
#include "core/store/values.h"
#include "core/watch/watchboard.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchworkspace.h"
#include "tests/bench/measure.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 7;
constexpr int pageRows = 50;

// A copy of the workspace, where every message was found for a brand: one in twelve says what another
// says, two in seven are bad, four in five writers' followers are known.
QString filled(const QDir &workspace)
{
    const QString from = benchworkspace::make(workspace, 1'000'000);
    const QString path = workspace.filePath(u"mentions.db"_s);
    if (QFile::exists(path))
        return path;
    {
        const std::unique_ptr<Database> source = must(Database::open(from));
        must(source->execute(u"VACUUM INTO '%1'"_s.arg(QString(path).replace(u"'"_s, u"''"_s))));
    }
    const std::unique_ptr<Database> database = must(Database::open(path));
    Watch brand;
    brand.name = u"Brand"_s;
    brand.query = u"brand"_s;
    const qint64 id = must(watches::add(*database, brand, instant(benchworkspace::lastMoment)));
    Watch other;
    other.name = u"Competitor"_s;
    other.kind = Watch::Kind::Competitor;
    other.query = u"competitor"_s;
    const qint64 rival = must(watches::add(*database, other, instant(benchworkspace::lastMoment)));
    const QString take = uR"(INSERT INTO mention (watch_id, message_id, account_id, author_id, source, at,
            language, mood, score, reach, echo, found_at)
        SELECT %1, m.id, m.account_id, m.author_id, 'inbox', m.created_at, m.language,
            CASE WHEN m.id % 7 < 2 THEN -1 WHEN m.id % 7 < 5 THEN 0 ELSE 1 END,
            CASE WHEN m.id % 7 < 2 THEN -0.6 WHEN m.id % 7 < 5 THEN 0 ELSE 0.6 END,
            CASE WHEN m.author_id % 5 = 0 THEN NULL ELSE m.author_id * 37 % 20000 END,
            CASE WHEN m.id % 12 = 0 THEN m.id / 60 + 1 ELSE 0 END, m.created_at
        FROM message m WHERE m.id % %2 = 0 ORDER BY m.id)"_s;
    must(database->execute(take.arg(id).arg(1)));
    must(database->execute(take.arg(rival).arg(3)));
    must(database->execute(u"ANALYZE"_s));
    return path;
}

// The same figures without an index and what it holds: each mention looked at.
void lookAtAll(Database &reader, const watchboard::Ask &ask)
{
    for (const watchboard::Ask &each : { ask, ask.before() }) {
        Statement query = reader.prepare(
            uR"(SELECT at, mood, author_id, reach, relevant FROM mention NOT INDEXED
                WHERE watch_id = ? AND at >= ? AND at < ?)"_s);
        must(query.run(each.watchId, each.begin(), each.end()));
        QHash<qint64, qint64> reach;
        while (query.next()) {
            qint64 &most = reach[query.integer(2)];
            most = std::max(most, query.integer(3));
        }
    }
}

void tell(const QByteArray &name, const QList<double> &spent, const QList<double> &floor = {})
{
    print(("mentions: " + name).constData(), median(spent), "cpu ms", floor.isEmpty() ? 0 : median(floor));
}

} // namespace

void benchMentions(const QDir &workspace)
{
    const std::unique_ptr<Database> reader = must(Database::open(filled(workspace), Database::Mode::Read));
    const QList<Watch> watches = must(watches::all(*reader));
    qint64 brand = 0;
    for (const Watch &each : watches) {
        if (each.kind == Watch::Kind::Brand)
            brand = each.id;
    }
    const QTimeZone zone("Europe/Paris");
    const QDate last = walltime::at(instant(benchworkspace::lastMoment), zone).date();
    for (const int days : { 7, 30, 90, 364 }) {
        const watchboard::Ask ask { brand, last.addDays(1 - days), last, zone };
        QList<double> board;
        QList<double> scan;
        QList<double> first;
        QList<double> bad;
        QList<double> folded;
        qint64 found = 0;
        mentions::Filter filter;
        filter.watchId = brand;
        filter.from = ask.begin();
        filter.until = ask.end();
        mentions::Filter negative = filter;
        negative.mood = -1;
        mentions::Filter alone = filter;
        alone.folded = true;
        for (int round = 0; round < rounds; ++round) {
            board.append(threadMilliseconds([&] { found = must(watchboard::read(*reader, ask)).now.mentions(); }));
            scan.append(threadMilliseconds([&] { lookAtAll(*reader, ask); }));
            first.append(threadMilliseconds([&] { must(mentions::page(*reader, filter, {}, pageRows)); }));
            bad.append(threadMilliseconds([&] { must(mentions::page(*reader, negative, {}, pageRows)); }));
            folded.append(threadMilliseconds([&] { must(mentions::page(*reader, alone, {}, pageRows)); }));
        }
        const QByteArray name = QByteArray::number(days) + " days, " + QByteArray::number(found);
        tell(name + ", figures", board, scan);
        tell(name + ", list", first);
        tell(name + ", list, bad ones", bad);
        tell(name + ", list, folded", folded);
    }
    QList<double> counted;
    for (int round = 0; round < rounds; ++round)
        counted.append(threadMilliseconds([&] { must(watchboard::counts(*reader)); }));
    tell("how many, of every watch", counted);
}
