// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/library/suggest.h"

using namespace Qt::StringLiterals;

namespace {

savedreplies::Reply reply(const QString &title, const QString &text, const QString &language,
                          int used = 0)
{
    savedreplies::Reply made;
    made.title = title;
    made.text = text;
    made.language = language;
    made.category = u"Livraison"_s;
    made.used = used;
    return made;
}

QStringList titles(const QList<savedreplies::Reply> &replies)
{
    QStringList found;
    for (const savedreplies::Reply &each : replies)
        found.append(each.title);
    return found;
}

const QList<savedreplies::Reply> all {
    reply(u"Late parcel"_s, u"We are sorry"_s, u"en"_s),
    reply(u"Colis en retard"_s, u"Nous sommes désolés"_s, u"fr"_s),
    reply(u"Merci"_s, u"Merci pour votre message, désolés de l’attente"_s, u"fr"_s, 9),
    reply(u"🙏"_s, u"Retard noté"_s, {}),
};

} // namespace

TEST_CASE("Replies in the conversation's language come first, then those of any", "[library]")
{
    CHECK(titles(suggest::replies(all, {}, u"fr"_s))
          == QStringList { u"Merci"_s, u"Colis en retard"_s, u"🙏"_s, u"Late parcel"_s });
    CHECK(titles(suggest::replies(all, {}, u"en"_s)).constFirst() == u"Late parcel"_s);
}

TEST_CASE("What is typed is looked for in titles first, accents aside", "[library]")
{
    CHECK(titles(suggest::replies(all, u"RETARD"_s, u"fr"_s))
          == QStringList { u"Colis en retard"_s, u"🙏"_s });
    CHECK(titles(suggest::replies(all, u"desoles att"_s, u"fr"_s)) == QStringList { u"Merci"_s });
    CHECK(suggest::replies(all, u"zzz"_s, u"fr"_s).isEmpty());
    CHECK(suggest::categories(all) == QStringList { u"Livraison"_s });
}

TEST_CASE("A text that is nothing but hashtags is told from one that has some", "[library]")
{
    CHECK(suggest::onlyTags(u"#Lampe #Réparer\n#DIY"_s));
    CHECK(suggest::onlyTags(u" #Lampe "_s));
    CHECK_FALSE(suggest::onlyTags(u"Voir #Lampe"_s));
    CHECK_FALSE(suggest::onlyTags(u"## Titre"_s));
    CHECK_FALSE(suggest::onlyTags(u"#"_s));
    CHECK_FALSE(suggest::onlyTags({}));
}
