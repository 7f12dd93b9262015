// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/inbox/ruleset.h"

using namespace Qt::StringLiterals;

namespace {

const QTimeZone paris("Europe/Paris");

Instant at(const QString &wall)
{
    return walltime::resolve(*walltime::parse(wall), paris).at;
}

Ruleset::Incoming said(const QString &text)
{
    Ruleset::Incoming made;
    made.accountId = 1;
    made.text = Foreign(text);
    made.authorName = Foreign(u"Anaïs Dubois"_s);
    made.authorHandle = Foreign(u"anais@example.social"_s);
    made.followers = 120;
    made.language = u"fr"_s;
    made.needs = { u"urgent"_s, u"complaint"_s };
    made.mood = Rule::Mood::Negative;
    made.at = at(u"2026-11-20 15:30"_s); // a Friday
    return made;
}

bool applies(const Rule::Conditions &conditions, const Ruleset::Incoming &to)
{
    Rule rule;
    rule.id = 1;
    rule.conditions = conditions;
    return !Ruleset({ rule }, paris).judge(to).isEmpty();
}

bool hasWords(const QString &words, const QString &text)
{
    Rule::Conditions asked;
    asked.words = words;
    return applies(asked, said(text));
}

} // namespace

TEST_CASE("Words are found whole, without accents or case, anywhere in a message", "[rules]")
{
    CHECK(hasWords(u"colis"_s, u"Où est mon COLIS ?"_s));
    CHECK(hasWords(u"reçu"_s, u"je n’ai rien recu"_s));
    CHECK(hasWords(u"recu"_s, u"Toujours rien reçu."_s));
    CHECK(hasWords(u"coeur"_s, u"de tout cœur"_s));
    CHECK_FALSE(hasWords(u"colis"_s, u"coliseum"_s));
    CHECK_FALSE(hasWords(u"lis"_s, u"mon colis"_s));
    CHECK(hasWords(u"livr*"_s, u"quand livrez-vous ?"_s));
    CHECK_FALSE(hasWords(u"livr*"_s, u"délivré"_s));
    CHECK(hasWords(u"panne, colis"_s, u"mon colis"_s)); // one is enough
    CHECK(hasWords(u"pas   reçu"_s, u"je n’ai pas\nreçu"_s)); // a phrase, over the end of a line
    CHECK_FALSE(hasWords(u"pas reçu"_s, u"pas encore reçu"_s));
    CHECK(hasWords(u"« pas reçu »"_s, u"pas reçu"_s));
    CHECK(hasWords(u"#aube"_s, u"la #Aube!"_s));
    CHECK(hasWords(u"😡"_s, u"encore😡"_s));
    CHECK(hasWords(u"50 %"_s, u"à 50 % de"_s));
    CHECK(hasWords(u"مصباح, توصيل"_s, u"هل يوجد توصيل ؟"_s));
    CHECK(hasWords(u"配送"_s, u"いつ配送されますか"_s)); // no spaces between words there
    CHECK_FALSE(hasWords(u" , *"_s, u"anything"_s)); // nothing that could be found
    Ruleset::Incoming warned = said(u"Bonjour"_s);
    warned.warning = Foreign(u"Colis cassé"_s);
    Rule::Conditions asked;
    asked.words = u"cassé"_s;
    CHECK(applies(asked, warned));
}

TEST_CASE("Nothing somebody writes or types makes a rule fail", "[rules][fault-85]")
{
    for (const QString &nasty : { u"%"_s, u"_"_s, u"'"_s, u"\\"_s, u"\""_s, u"("_s, u"[a-"_s, u"\u202e"_s,
                                  QString(QChar(0xd800)), QString(300'000, u'a') }) {
        CHECK_FALSE(hasWords(nasty + u"zz"_s, u"rien de cela"_s));
        hasWords(u"colis"_s, nasty);
    }
    CHECK_FALSE(hasWords(u"c%s"_s, u"colis"_s)); // a sign is a sign
    CHECK(hasWords(u"100%"_s, u"à 100% d’accord"_s));
}

TEST_CASE("Words that must not be there keep a rule away", "[rules]")
{
    Rule::Conditions asked;
    asked.words = u"colis"_s;
    asked.without = u"merci, bien reçu"_s;
    CHECK(applies(asked, said(u"Où est le colis ?"_s)));
    CHECK_FALSE(applies(asked, said(u"Colis bien recu"_s)));
    asked.words.clear();
    CHECK(applies(asked, said(u"Bonjour"_s)));
}

TEST_CASE("An author is told by the words of a name or handle", "[rules]")
{
    Rule::Conditions asked;
    asked.authors = u"anais"_s;
    CHECK(applies(asked, said(u"x"_s)));
    asked.authors = u"anais@example.social"_s;
    CHECK(applies(asked, said(u"x"_s)));
    asked.authors = u"claire, dub*"_s;
    CHECK(applies(asked, said(u"x"_s)));
    asked.authors = u"ais"_s;
    CHECK_FALSE(applies(asked, said(u"x"_s)));
    asked.authors = u","_s;
    CHECK_FALSE(applies(asked, said(u"x"_s)));
}

TEST_CASE("Account, language, need, mood and reach each have to fit", "[rules]")
{
    const Ruleset::Incoming message = said(u"x"_s);
    Rule::Conditions asked;
    asked.accounts = { 2, 1 };
    CHECK(applies(asked, message));
    asked.accounts = { 2 };
    CHECK_FALSE(applies(asked, message));

    asked = {};
    asked.languages = { u"en"_s, u"fr"_s };
    CHECK(applies(asked, message));
    Ruleset::Incoming canadian = message;
    canadian.language = u"fr-CA"_s;
    CHECK(applies(asked, canadian));
    asked.languages = { u"en"_s };
    CHECK_FALSE(applies(asked, message));

    asked = {};
    asked.needs = { u"complaint"_s, u"question"_s };
    CHECK(applies(asked, message));
    asked.needs = { u"urgent"_s };
    CHECK(applies(asked, message));
    asked.needs = { u"praise"_s };
    CHECK_FALSE(applies(asked, message));

    asked = {};
    asked.moods = { Rule::Mood::Negative };
    CHECK(applies(asked, message));
    asked.moods = { Rule::Mood::Positive, Rule::Mood::Neutral };
    CHECK_FALSE(applies(asked, message));
    Ruleset::Incoming unread = message;
    unread.mood.reset();
    asked.moods = { Rule::Mood::Negative, Rule::Mood::Positive, Rule::Mood::Neutral };
    CHECK_FALSE(applies(asked, unread));

    asked = {};
    asked.reach = 120;
    CHECK(applies(asked, message));
    asked.reach = 121;
    CHECK_FALSE(applies(asked, message));
    Ruleset::Incoming unknown = message;
    unknown.followers = -1;
    asked.reach = 1;
    CHECK_FALSE(applies(asked, unknown));
}

TEST_CASE("Hours are those of the workspace, over midnight and into the next day", "[rules]")
{
    Rule::Conditions asked;
    asked.from = 18 * 60;
    asked.to = 9 * 60;
    Ruleset::Incoming message = said(u"x"_s);
    const auto when = [&](const QString &wall) {
        message.at = at(wall);
        return applies(asked, message);
    };
    CHECK_FALSE(when(u"2026-11-20 15:30"_s));
    CHECK(when(u"2026-11-20 18:00"_s));
    CHECK(when(u"2026-11-21 08:59"_s));
    CHECK_FALSE(when(u"2026-11-21 09:00"_s));
    asked.weekdays = { 5 }; // Friday, and its night
    CHECK(when(u"2026-11-20 23:00"_s));
    CHECK(when(u"2026-11-21 03:00"_s));
    CHECK_FALSE(when(u"2026-11-20 03:00"_s));
    CHECK_FALSE(when(u"2026-11-21 23:00"_s));
    asked = {};
    asked.weekdays = { 6, 7 };
    CHECK_FALSE(when(u"2026-11-20 23:59"_s));
    CHECK(when(u"2026-11-21 00:00"_s));
    // The hour that comes twice, when summer ends, is the same hour both times.
    asked = {};
    asked.from = 2 * 60;
    asked.to = 3 * 60;
    CHECK(when(u"2026-10-25 02:30"_s));
    message.at += 1h;
    CHECK(applies(asked, message));
}

TEST_CASE("All that is asked has to hold, and says why; nothing asked never applies", "[rules]")
{
    Rule rule;
    rule.id = 7;
    rule.revision = 3;
    CHECK(Ruleset({ rule }, paris).isEmpty());
    rule.conditions.words = u"panne, Colis*"_s;
    rule.conditions.moods = { Rule::Mood::Negative };
    const auto verdicts = Ruleset({ rule }, paris).judge(said(u"mon colis"_s));
    REQUIRE(verdicts.size() == 1);
    CHECK(verdicts[0].ruleId == 7);
    CHECK(verdicts[0].revision == 3);
    CHECK(verdicts[0].why
          == QList<rule::Reason> { { u"words"_s, u"Colis*"_s }, { u"mood"_s, u"negative"_s } });
    rule.conditions.accounts = { 9 };
    CHECK(Ruleset({ rule }, paris).judge(said(u"mon colis"_s)).isEmpty());
}

TEST_CASE("Rules are asked in their order, and none after one that stops", "[rules]")
{
    const auto named = [](qint64 id, const QString &words, bool stop) {
        Rule rule;
        rule.id = id;
        rule.conditions.words = words;
        rule.stop = stop;
        return rule;
    };
    const Ruleset rules({ named(4, u"colis"_s, false), named(2, u"retard"_s, true),
                          named(3, u"colis"_s, false) },
                        paris);
    const auto ids = [&rules](const QString &text) {
        QList<qint64> found;
        for (const rule::Verdict &each : rules.judge(said(text)))
            found.append(each.ruleId);
        return found;
    };
    CHECK(ids(u"mon colis"_s) == QList<qint64> { 4, 3 });
    CHECK(ids(u"mon colis en retard"_s) == QList<qint64> { 4, 2 });
    CHECK(ids(u"bonjour"_s).isEmpty());
}
