// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/csv.h"
#include "core/library/exchange.h"

using namespace Qt::StringLiterals;

namespace {

QList<savedreplies::Reply> two()
{
    savedreplies::Reply one;
    one.title = u"Colis, en retard"_s;
    one.text = u"Bonjour {first},\n=désolés; \"vraiment\""_s;
    one.category = u"Livraison"_s;
    one.language = u"fr"_s;
    savedreplies::Reply other;
    other.title = u"@all"_s;
    other.text = u"Thanks 🙏"_s;
    return { one, other };
}

void same(const QList<savedreplies::Reply> &a, const QList<savedreplies::Reply> &b)
{
    REQUIRE(a.size() == b.size());
    for (qsizetype each = 0; each < a.size(); ++each) {
        CHECK(a[each].title == b[each].title);
        CHECK(a[each].text == b[each].text);
        CHECK(a[each].category == b[each].category);
        CHECK(a[each].language == b[each].language);
    }
}

} // namespace

TEST_CASE("Saved replies come back from JSON and from CSV as they left", "[library][fault-91]")
{
    for (const QByteArray &file : { exchange::toJson(two()), exchange::toCsv(two()) }) {
        const auto read = exchange::replies(file);
        REQUIRE(read);
        same(*read, two());
        CHECK(exchange::unknown(*read, two()).isEmpty());
    }
    CHECK(exchange::toCsv(two()).contains("'@all"));
}

TEST_CASE("Files of other programs are read by their headings", "[library]")
{
    const auto read = exchange::replies("Titre;Catégorie;Texte;Langue\r\nMerci;;Merci à vous;FR\r\n;;;\r\n"
                                        ";X;Sans titre;français\r\n");
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK(read->at(0).language == u"fr"_s);
    CHECK(read->at(1).title == u"Sans titre"_s);
}

TEST_CASE("What holds no saved reply is said to be none", "[library][fault-1]")
{
    for (const QByteArray &file : { QByteArray(), QByteArray("[]"), QByteArray("{\"a\":1}"),
                                    QByteArray("a,b\n1,2"), QByteArray("[{\"text\":7}]"),
                                    QByteArray("\xff\xfe\x00", 3) }) {
        const auto read = exchange::replies(file);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == Error::Malformed);
    }
}

TEST_CASE("The register's file says everything and runs nothing", "[library][fault-91]")
{
    moderations::Entry entry;
    entry.kind = Action::Kind::Hide;
    entry.account = u"maison"_s;
    entry.authorName = Foreign(u"=HYPERLINK(\"x\")"_s);
    entry.authorHandle = Foreign(u"@troll"_s);
    entry.text = Foreign(u"-1, nul\n+2"_s);
    entry.article = 3;
    entry.articleTitle = u"Courtoisie"_s;
    entry.moderator = u"Inès"_s;
    entry.doneAt = entry.writtenAt = instant(1'795'172'400'000); // 2026-11-20 15:00 UTC
    entry.outcome = Publication::State::Sent;
    exchange::Words words;
    words.headings = QStringList(15, u"h"_s);
    words.kind = [](Action::Kind kind) { return publication::actionKey(kind); };
    words.outcome = [](Publication::State state) { return publication::stateKey(state); };
    const QByteArray file = exchange::toCsv({ entry }, words, QTimeZone("Europe/Paris"));
    for (const char *risky : { ",=", ",@", ",-1", ",+", "\"=", "\"-", "\"+", "\"@" })
        CHECK_FALSE(file.contains(risky));
    const QList<QStringList> rows = csv::read(QString::fromUtf8(file));
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].value(1) == u"hide"_s);
    CHECK(rows[1].value(4) == u"=HYPERLINK(\"x\")"_s);
    CHECK(rows[1].value(6) == u"-1, nul\n+2"_s);
    CHECK(rows[1].value(9) == u"3"_s);
    CHECK(rows[1].value(12) == u"Inès"_s);
    CHECK(rows[1].value(13) == u"sent"_s);
    CHECK(rows[1].value(0).endsWith(u":00:00"_s));
}
