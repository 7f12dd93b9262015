// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/model/rule.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

TEST_CASE("A rule comes back from its JSON as it was", "[rules]")
{
    Rule::Conditions asked;
    asked.words = u"colis, « pas reçu », livr*"_s;
    asked.without = u"merci"_s;
    asked.authors = u"claire"_s;
    asked.accounts = { 2, 1 };
    asked.languages = { u"fr"_s };
    asked.needs = { u"complaint"_s, u"urgent"_s };
    asked.moods = { Rule::Mood::Negative, Rule::Mood::Neutral };
    asked.reach = 5000;
    asked.from = 18 * 60;
    asked.to = 0;
    asked.weekdays = { 1, 5 };
    CHECK(rule::conditionsFrom(rule::toJson(asked)) == asked);
    Rule::Deeds deeds;
    deeds.labels = { u"Livraison"_s, u"vip"_s };
    deeds.need = u"complaint"_s;
    deeds.assignee = u"Inès"_s;
    deeds.snooze = Rule::Snooze::NextReply;
    deeds.priority = -1;
    deeds.hide = true;
    deeds.reply = 4;
    deeds.replyTitle = u"Colis en retard"_s;
    CHECK(rule::deedsFrom(rule::toJson(deeds)) == deeds);
    CHECK(rule::toJson(Rule::Conditions()).isEmpty());
    CHECK(rule::toJson(Rule::Deeds()).isEmpty());
    CHECK(Rule::Conditions().empty());
    CHECK(Rule::Deeds().empty());
    CHECK_FALSE(deeds.empty());
}

TEST_CASE("What makes no sense in a rule is left out", "[rules]")
{
    const auto conditions = [](const char *json) {
        return rule::conditionsFrom(QJsonDocument::fromJson(json).object());
    };
    CHECK(conditions(R"({"accounts":["x",-1,0],"moods":["cross"],"reach":-5,"weekdays":[0,8]})").empty());
    CHECK(conditions(R"({"from":540})").empty()); // half a time
    CHECK(conditions(R"({"from":540,"to":540})").empty());
    CHECK(conditions(R"({"from":540,"to":9999})").empty());
    CHECK(conditions(R"({"weekdays":[7,6,5,4,3,2,1]})").empty());
    CHECK(conditions(R"({"words":7,"languages":"fr"})").empty());
    CHECK(rule::deedsFrom(QJsonDocument::fromJson(
              R"({"snooze":"for ever","priority":"huge","reply":-3,"labels":[""]})").object())
              .empty());
}

TEST_CASE("What was done and why are read back from the log", "[rules]")
{
    const QList<rule::Deed> deeds { { u"label"_s, u"Livraison"_s, {}, false },
                                    { u"assign"_s, u"Inès"_s, u"Karl"_s, true } };
    CHECK(rule::deedListFrom(rule::pack(deeds)) == deeds);
    const QList<rule::Reason> why { { u"words"_s, u"colis \"perdu\""_s } };
    CHECK(rule::reasonsFrom(rule::pack(why)) == why);
    CHECK(rule::deedListFrom("nonsense").isEmpty());
}

TEST_CASE("A rule snoozes until a moment of the workspace's day", "[rules]")
{
    const QTimeZone paris("Europe/Paris");
    const Instant friday = walltime::resolve(*walltime::parse(u"2026-11-20 15:00"_s), paris).at;
    const auto local = [&](Rule::Snooze snooze) {
        return walltime::at(*rule::until(snooze, friday, paris), paris)
            .toString(u"yyyy-MM-dd hh:mm"_s);
    };
    CHECK(local(Rule::Snooze::AnHour) == u"2026-11-20 16:00"_s);
    CHECK(local(Rule::Snooze::Tomorrow) == u"2026-11-21 09:00"_s);
    CHECK(local(Rule::Snooze::NextWeek) == u"2026-11-23 09:00"_s);
    CHECK_FALSE(rule::until(Rule::Snooze::NextReply, friday, paris));
}
