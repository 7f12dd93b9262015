// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/community/communitywords.h"

#include "ui/describe.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;
using erasures::Place;
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

QString placesOf(Place::Kind kind, int count)
{
    switch (kind) {
    case Place::Kind::Watch: return Words::tr("%n watch(es)", nullptr, count);
    case Place::Kind::Alert: return Words::tr("%n alert(s)", nullptr, count);
    case Place::Kind::Note: return Words::tr("%n note(s) on other conversations", nullptr, count);
    case Place::Kind::PersonNote: return Words::tr("%n note(s) on other people", nullptr, count);
    case Place::Kind::Label: return Words::tr("%n label(s)", nullptr, count);
    case Place::Kind::Rule: return Words::tr("%n rule(s)", nullptr, count);
    case Place::Kind::SavedReply: return Words::tr("%n saved repl(ies)", nullptr, count);
    case Place::Kind::Draft: return Words::tr("%n unsent answer(s) to others", nullptr, count);
    case Place::Kind::Post: return Words::tr("%n post(s)", nullptr, count);
    case Place::Kind::Series: return Words::tr("%n recurring post(s)", nullptr, count);
    case Place::Kind::Evergreen: return Words::tr("%n evergreen post(s)", nullptr, count);
    case Place::Kind::Idea: return Words::tr("%n idea(s)", nullptr, count);
    case Place::Kind::Event: return Words::tr("%n event(s)", nullptr, count);
    case Place::Kind::Comment: return Words::tr("%n comment(s) in reports", nullptr, count);
    case Place::Kind::Charter: return Words::tr("%n article(s) of the charter", nullptr, count);
    case Place::Kind::View: return Words::tr("%n saved view(s)", nullptr, count);
    case Place::Kind::Theme: return Words::tr("%n theme(s)", nullptr, count);
    case Place::Kind::Word: return Words::tr("%n word(s) of your own", nullptr, count);
    case Place::Kind::Decision: return Words::tr("%n reason(s) in the register of moderation", nullptr, count);
    case Place::Kind::Forward: return Words::tr("%n note(s) in the digest", nullptr, count);
    case Place::Kind::Approval: return Words::tr("%n post(s) sent back with a reason", nullptr, count);
    }
    Q_UNREACHABLE();
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
        return Words::tr("%Ln of %1 texts positive", nullptr, facts.positive).arg(describe::number(facts.read)) + u", "_s
            + Words::tr("%Ln negative", nullptr, facts.negative);
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
        if (facts.positive >= often)
            found.append(Words::tr("praises often"));
    } else if (rank == Rank::Unhappy && facts.negative >= often) {
        found.append(Words::tr("complains often"));
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
    if (found.isEmpty() && rank == Rank::Ambassadors) // all of them do: it tells nobody apart
        found.append(Words::tr("speaks well of us"));
    if (found.isEmpty() && rank == Rank::Unhappy)
        found.append(Words::tr("speaks badly of us"));
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

QString messages(int count)
{
    return Words::tr("%Ln message(s)", nullptr, count);
}

QString conversations(int count)
{
    return Words::tr("%Ln conversation(s)", nullptr, count);
}

QString people(int count)
{
    return Words::tr("%Ln people", nullptr, count);
}

QString extent(const erasures::Erasure &of)
{
    QStringList parts { messages(of.messages), conversations(of.conversations) };
    if (of.decisions > 0)
        parts.append(Words::tr("%Ln decision(s) made nameless", nullptr, of.decisions));
    return parts.join(u", "_s);
}

QString places(const QMap<QString, int> &counts)
{
    QStringList parts;
    for (auto each = counts.begin(); each != counts.end(); ++each) {
        if (const std::optional<Place::Kind> kind = Place::fromKey(each.key()))
            parts.append(placesOf(*kind, each.value()));
    }
    return parts.join(u", "_s);
}

QStringList places(const QList<Place> &places)
{
    constexpr qsizetype mostNamed = 4;
    QStringList lines;
    std::map<Place::Kind, QList<Place>> sorted;
    for (const Place &each : places)
        sorted[each.kind].append(each);
    for (const auto &[kind, these] : sorted) {
        QStringList names;
        for (const Place &each : these.mid(0, mostNamed)) {
            if (!each.name.isEmpty())
                names.append(Words::tr("“%1”").arg(each.name));
        }
        if (these.size() > mostNamed)
            names.append(u"…"_s);
        const QString counted = placesOf(kind, int(these.size()));
        lines.append(names.isEmpty() ? counted : Words::tr("%1: %2").arg(counted, names.join(u", "_s)));
    }
    return lines;
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
