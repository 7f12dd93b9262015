// SPDX-License-Identifier: GPL-3.0-or-later
// G6: the 50 newest of every class of search.
#include "core/store/search.h"
#include "tests/bench/against.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchworkspace.h"

using namespace Qt::StringLiterals;

namespace {

qint64 hits(Database &reader, const QString &word)
{
    Statement query = reader.prepare(u"SELECT COUNT(*) FROM fts WHERE fts MATCH ?"_s);
    must(query.run(u"{body} : \"%1\""_s.arg(word)));
    return query.next() ? query.integer(0) : 0;
}

// A generated word found in about so many messages.
QString wordWith(Database &reader, qint64 wanted)
{
    QString best;
    qint64 closest = std::numeric_limits<qint64>::max();
    for (quint64 rank = 0; rank < 30'000; rank += rank < 400 ? 3 : 97) {
        const QString word = Generator::word(0, rank);
        const qint64 off = std::abs(hits(reader, word) - wanted);
        if (off < closest) {
            closest = off;
            best = word;
        }
    }
    return best;
}

} // namespace

void benchSearches(const QDir &workspace)
{
    const QString path = benchworkspace::make(workspace, 1'000'000);
    const std::unique_ptr<Database> reader = must(Database::open(path, Database::Mode::Read));
    Floor floor(path);
    const QString rare = wordWith(*reader, 12);
    const QString some = wordWith(*reader, 10'000);
    const QString other = wordWith(*reader, 30'000);
    const QString most = u"marque"_s;
    struct Class
    {
        const char *name;
        QString typed; // a space at the end: the last word is whole
        qint64 account = 0;
    };
    const QList<Class> classes {
        { "G6 rare word", rare + u' ' },
        { "G6 word in 1 %", some + u' ' },
        { "G6 word in 55 %", most + u' ' },
        { "G6 two words", some + u' ' + other + u' ' },
        { "G6 three words, one rare", most + u' ' + some + u' ' + rare + u' ' },
        { "G6 phrase", u"\"%1 %2\""_s.arg(other, some) },
        { "G6 accents folded", u"BRETE "_s },
        { "G6 nothing found", u"absolumentpas "_s },
        { "G6 beginning, 6 letters", some.left(6) },
        { "G6 beginning, 3 letters", some.left(3) },
        { "G6 beginning, 2 letters", some.left(2) },
        { "G6 beginning, 1 letter", some.left(1) },
        { "G6 word in 1 %, one account", some + u' ', 19 },
        { "G6 word in 55 %, one account", most + u' ', 19 },
        { "G6 beginning, 2 letters, one account", some.left(2), 19 },
    };
    std::printf("words: rare %s, 1 %% %s\n", qUtf8Printable(rare), qUtf8Printable(some));
    for (const Class &each : classes) {
        against(each.name, *reader, floor, [&](int) {
            must(search::find(*reader, each.typed, each.account, 0, 50));
        }, 40);
    }
    // What the inbox shows for a search: the conversations behind the hits.
    for (const Class &each : { classes[1], classes[2], classes[10], classes[11] }) {
        const QByteArray name = QByteArray(each.name) + ", conversations";
        against(name.constData(), *reader, floor, [&](int) {
            conversations::Filter filter;
            filter.words = each.typed;
            filter.accountId = each.account;
            must(search::conversations(*reader, filter, 200));
        }, 20);
    }
}
