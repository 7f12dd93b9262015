// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/community/communitywords.h"

#include "ui/describe.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using ranking::Part;
using ranking::Rank;

namespace communitywords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Community)
};

constexpr double much = 0.9; // above nine in ten of the others
constexpr int often = 5;
constexpr int nearlyEvery = 8; // weeks of 13
const QString none = u"—"_s;

double share(const ranking::Score &influence, Part::Kind kind)
{
    for (const Part &each : influence.parts) {
        if (each.kind == kind)
            return each.most > 0 ? each.points / each.most : 0;
    }
    return 0;
}

} // namespace

QString name(Rank rank)
{
    switch (rank) {
    case Rank::Ambassadors: return Words::tr("Ambassadors");
    case Rank::Active: return Words::tr("Most active");
    case Rank::Influencers: return Words::tr("Influencers");
    case Rank::Unhappy: return Words::tr("Unhappy");
    }
    Q_UNREACHABLE();
}

QString explained(Rank rank)
{
    switch (rank) {
    case Rank::Ambassadors:
        return Words::tr("Who speaks well of us again and again, the more the further they are heard: three texts or "
                         "more, in two weeks or more of the last 90 days.");
    case Rank::Active: return Words::tr("Who wrote most in the last 90 days.");
    case Rank::Influencers:
        return Words::tr("Who is heard: audience, engagement, people who answer or name them, and weeks in which "
                         "they wrote, each against everybody else of the last 90 days.");
    case Rank::Unhappy:
        return Words::tr("Who speaks badly of us again and again, the more the further they are heard: three texts or "
                         "more, in two weeks or more of the last 90 days.");
    }
    Q_UNREACHABLE();
}

QString part(const Part &part, const ranking::Facts &facts)
{
    switch (part.kind) {
    case Part::Kind::Reach: return Words::tr("Audience: %1").arg(audience(facts.reach));
    case Part::Kind::Engagement:
        return Words::tr("Engagement of a text: %1").arg(QLocale().toString(facts.engagement.value_or(0), 'f', 0));
    case Part::Kind::People: return Words::tr("Answered or named by %n people", nullptr, facts.people);
    case Part::Kind::Weeks: return Words::tr("Wrote in %n of 13 weeks", nullptr, facts.weeks);
    case Part::Kind::Influence: return Words::tr("Influence, its root ten times");
    case Part::Kind::Mood:
        return Words::tr("%1 of %2 texts positive, %3 negative")
            .arg(describe::number(facts.positive), describe::number(facts.read), describe::number(facts.negative));
    case Part::Kind::Few: return Words::tr("Fewer than five texts");
    case Part::Kind::Recommends: return Words::tr("Advises others to come");
    case Part::Kind::Messages: return Words::tr("Messages in 90 days");
    }
    Q_UNREACHABLE();
}

QString why(const ranking::Entry &entry, Rank rank)
{
    const ranking::Facts &facts = entry.facts;
    QStringList found;
    const bool advises = std::any_of(entry.score.parts.begin(), entry.score.parts.end(), [](const Part &each) {
        return each.kind == Part::Kind::Recommends;
    });
    if (rank == Rank::Ambassadors) {
        if (advises)
            found.append(Words::tr("recommends us"));
        found.append(facts.positive >= often ? Words::tr("praises often") : Words::tr("speaks well of us"));
    } else if (rank == Rank::Unhappy) {
        found.append(facts.negative >= often ? Words::tr("complains often") : Words::tr("speaks badly of us"));
    }
    QList<std::pair<double, QString>> more;
    const auto consider = [&](Part::Kind kind, bool so, const QString &words) {
        if (so)
            more.append({ share(entry.influence, kind), words });
    };
    consider(Part::Kind::Reach, share(entry.influence, Part::Kind::Reach) > much, Words::tr("wide audience"));
    consider(Part::Kind::People, facts.people > 0, Words::tr("%n people answer or name them", nullptr, facts.people));
    consider(Part::Kind::Engagement, facts.engagement && share(entry.influence, Part::Kind::Engagement) > much,
             Words::tr("texts that are liked"));
    consider(Part::Kind::Weeks, facts.weeks >= nearlyEvery, Words::tr("here nearly every week"));
    if (rank == Rank::Active && facts.weeks < nearlyEvery)
        more.append({ 1, Words::tr("wrote in %n of 13 weeks", nullptr, facts.weeks) });
    std::stable_sort(more.begin(), more.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &each : std::as_const(more))
        found.append(each.second);
    return found.mid(0, 2).join(u", "_s);
}

QString shortly(qint64 number)
{
    const QLocale locale;
    if (number < 10'000)
        return describe::number(number);
    if (number < 1'000'000)
        //: Thousands: 18.2 k
        return Words::tr("%1 k").arg(locale.toString(double(number) / 1000, 'f', number < 100'000 ? 1 : 0));
    //: Millions: 1.4 M
    return Words::tr("%1 M").arg(locale.toString(double(number) / 1'000'000, 'f', 1));
}

QString audience(std::optional<qint64> reach)
{
    return reach ? shortly(*reach) : none;
}

QString mood(std::optional<double> mood)
{
    if (!mood)
        return none;
    const QString size = QLocale().toString(std::abs(*mood), 'f', 2);
    return *mood > 0.004 ? u'+' + size : *mood < -0.004 ? u'−' + size : size;
}

Token moodInk(std::optional<double> mood)
{
    constexpr double edge = 0.2; // as everywhere
    return !mood || std::abs(*mood) <= edge ? Token::Text : *mood > 0 ? Token::Positive : Token::Negative;
}

QString points(double points)
{
    return QLocale().toString(points, 'f', 1);
}

QString added(double points)
{
    const QString size = QLocale().toString(std::abs(points), 'f', 1);
    return (points < -0.05 ? u"− "_s : u"+ "_s) + size;
}

} // namespace communitywords
