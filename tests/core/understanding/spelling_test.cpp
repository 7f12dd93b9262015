// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/understanding/spelling.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

// Two small dictionaries of our own, so that no test hangs on what a system has installed.
struct Shelf
{
    Shelf()
    {
        put(u"fr.aff"_s, "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz'\nWORDCHARS -'\n");
        put(u"fr.dic"_s, "9\nbonjour\nla\nlampe\nl'ampoule\nrendez-vous\nest\narrivée\nmerci\ncœur\n");
        put(u"en_US.aff"_s, "SET ISO8859-1\nTRY esianrtolcdugmphbyfvkwz'\n");
        put(u"en_US.dic"_s, "6\nhello\nthe\nlamp\nis\nhere\ncaf\xe9\n");
        QFile::link(dir.filePath(u"fr.dic"_s), dir.filePath(u"fr_FR.dic"_s));
        QFile::link(dir.filePath(u"fr.aff"_s), dir.filePath(u"fr_FR.aff"_s));
        put(u"hyph_fr.dic"_s, "UTF-8\n");
        put(u"lonely.dic"_s, "0\n"); // no .aff beside it
        speller = std::make_shared<Speller>(QStringList { dir.path(), u"/nowhere"_s });
    }
    void put(const QString &name, const char *bytes)
    {
        QFile file(dir.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QStringList wrong(const QString &text, const QStringList &among,
                      const QStringList &known = {}) const
    {
        QStringList found;
        for (const wording::Word &slip : spelling::check(speller, text, among, known).slips)
            found.append(text.mid(slip.at, slip.length));
        return found;
    }

    QTemporaryDir dir;
    std::shared_ptr<Speller> speller;
};

const QStringList both { u"fr"_s, u"en_US"_s };

} // namespace

TEST_CASE("Dictionaries are found once each, by their shortest name", "[spelling]")
{
    const Shelf shelf;
    CHECK(shelf.speller->languages() == QStringList { u"en_US"_s, u"fr"_s });
    CHECK(shelf.speller->closest(u"fr_CA"_s) == u"fr"_s);
    CHECK(shelf.speller->closest(u"en"_s) == u"en_US"_s);
    CHECK(shelf.speller->closest(u"de"_s).isEmpty());
}

TEST_CASE("A misspelt word is told by its place", "[spelling]")
{
    const Shelf shelf;
    const auto report = spelling::check(shelf.speller, u"Bonjour, la lanpe est arrivée"_s, both, {});
    CHECK(report.language == u"fr"_s);
    REQUIRE(report.slips.size() == 1);
    CHECK(report.slips[0].at == 12);
    CHECK(report.slips[0].length == 5);
    CHECK(spelling::suggest(shelf.speller, u"fr"_s, u"lanpe"_s).contains(u"lampe"_s));
}

TEST_CASE("The language is guessed by the dictionary that knows most", "[spelling]")
{
    const Shelf shelf;
    CHECK(spelling::check(shelf.speller, u"hello the lamp is here"_s, both, {}).language == u"en_US"_s);
    CHECK(spelling::check(shelf.speller, u"merci"_s, both, {}).language == u"fr"_s);
    CHECK(spelling::check(shelf.speller, QString(), both, {}).language == u"fr"_s);
    // Neither: nothing is underlined in a language we have no dictionary of.
    const auto foreign = spelling::check(shelf.speller, u"ich hätte gern zwei davon"_s, both, {});
    CHECK(foreign.language.isEmpty());
    CHECK(foreign.slips.isEmpty());
    CHECK(spelling::check(shelf.speller, u"hello"_s, {}, {}).language.isEmpty());
}

TEST_CASE("Names, addresses, numbers and acronyms are not slips", "[spelling]")
{
    const Shelf shelf;
    CHECK(shelf.wrong(u"bonjour @klaire #lanpe https://lanpe.example lanpe.fr a@lanpe.fr SNCF 4k 12h"_s,
                      both).isEmpty());
    CHECK(shelf.wrong(u"merci Tilleul"_s, both, { u"tilleul"_s }).isEmpty());
    CHECK(shelf.wrong(u"merci Tilleul"_s, both) == QStringList { u"Tilleul"_s });
    CHECK(shelf.wrong(u"l’ampoule rendez-vous la-lampe"_s, both).isEmpty()); // printed apostrophe
    CHECK(shelf.wrong(u"👋 merci 👩‍👩‍👧"_s, both).isEmpty());
}

TEST_CASE("A dictionary in an old encoding is asked in it", "[spelling]")
{
    const Shelf shelf;
    CHECK(shelf.wrong(u"hello café"_s, { u"en_US"_s }).isEmpty());
    // What its letters cannot write is unknown to it, not taken for something else.
    CHECK(shelf.wrong(u"hello the lamp is cœur"_s, { u"en_US"_s }) == QStringList { u"cœur"_s });
}
