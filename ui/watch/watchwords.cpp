// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/watchwords.h"

#include "core/model/platform.h"
#include "core/watch/questions.h"
#include "ui/describe.h"
#include "ui/reports/reportwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchwords {

namespace {

struct Watches
{
    Q_DECLARE_TR_FUNCTIONS(Watches)
};

QString what(watch::Fault::Kind kind)
{
    using Kind = watch::Fault::Kind;
    switch (kind) {
    case Kind::Empty: return Watches::tr("there is nothing to look for yet");
    case Kind::TooLong: return Watches::tr("the query is longer than %1 characters").arg(watch::longestQuery);
    case Kind::TooDeep: return Watches::tr("more than %1 groups inside one another").arg(watch::deepest);
    case Kind::TooManyWords: return Watches::tr("more than %1 words").arg(watch::mostWords);
    case Kind::QuoteOpen: return Watches::tr("the quotation mark is never closed");
    case Kind::GroupOpen: return Watches::tr("the parenthesis is never closed");
    case Kind::GroupClosed: return Watches::tr("this parenthesis closes nothing");
    case Kind::GroupEmpty: return Watches::tr("there is nothing between the parentheses");
    case Kind::WordMissing: return Watches::tr("a word is missing here");
    case Kind::WordEmpty: return Watches::tr("there is neither a letter nor a digit here");
    case Kind::BeginTooShort: return Watches::tr("two letters at least before *");
    case Kind::DistanceWrong: return Watches::tr("NEAR takes a distance from 1 to %1: NEAR/5").arg(watch::widest);
    case Kind::NearNeedsWords:
        return Watches::tr("NEAR stands between words, phrases, or groups of them joined by OR");
    case Kind::ValueMissing: return Watches::tr("something is missing behind the colon");
    case Kind::LanguageUnknown: return Watches::tr("a language has two letters: lang:fr");
    case Kind::OnlyLeavesOut:
        return Watches::tr("this only leaves out: something that has to be there is missing");
    }
    Q_UNREACHABLE();
}

} // namespace

QString kind(Watch::Kind kind)
{
    switch (kind) {
    case Watch::Kind::Brand: return Watches::tr("Brand");
    case Watch::Kind::Product: return Watches::tr("Product");
    case Watch::Kind::Competitor: return Watches::tr("Competitor");
    case Watch::Kind::Topic: return Watches::tr("Topic");
    }
    Q_UNREACHABLE();
}

QString source(const QString &source)
{
    if (source == watch::inbox)
        return Watches::tr("Inbox");
    if (source == watch::feeds)
        return Watches::tr("Feeds");
    if (const std::optional<Platform> platform = platform::fromKey(source))
        return Watches::tr("%1 search").arg(platform::name(*platform));
    return source;
}

QString fault(const watch::Fault &fault)
{
    if (fault.kind == watch::Fault::Kind::Empty || fault.kind == watch::Fault::Kind::TooLong)
        return what(fault.kind);
    return Watches::tr("Column %1: %2").arg(QString::number(fault.column), what(fault.kind));
}

QString help()
{
    return Watches::tr("lamp lum* \"good light\" #lumen · a OR b · -without · lamp NEAR/5 broken · "
                     "(groups) · from:ana lang:fr site:example.org");
}

QString compact(qint64 count)
{
    const QLocale locale;
    if (count < 10'000)
        return locale.toString(count);
    if (count < 1'000'000)
        //: thousands: 412 k
        return Watches::tr("%1 k").arg(locale.toString(count / 1000));
    //: millions: 1.2 M
    return Watches::tr("%1 M").arg(locale.toString(double(count) / 1e6, 'f', count < 10'000'000 ? 1 : 0));
}

QString span(int days)
{
    if (days == 365)
        return Watches::tr("Last 12 months");
    return Watches::tr("Last %n days", nullptr, days);
}

QString moodCount(int mood, qint64 count)
{
    return reportwords::mood(mood).toLower() + u' ' + describe::number(count);
}

namespace {

const QString missing = u"—"_s;

QString than(int days)
{
    return Watches::tr("vs the %n days before", nullptr, days);
}

QString signedPoints(double value)
{
    const qint64 whole = std::llround(value);
    const QString digits = QLocale().toString(std::abs(whole));
    return whole < 0 ? u"−"_s + digits : whole > 0 ? u"+"_s + digits : digits;
}

// How many hundredths more or fewer; nothing when there was nothing before.
reportwords::Change grown(double now, double before)
{
    if (before <= 0)
        return {};
    const double more = (now - before) / before;
    return { reportwords::percent(std::abs(more), 0), more > 0.005 ? 1 : more < -0.005 ? -1 : 0,
             draw::Tone::Neutral };
}

reportwords::Change moved(double points, const QString &unit)
{
    const int way = points > 0.5 ? 1 : points < -0.5 ? -1 : 0;
    const QString words = QLocale().toString(qint64(std::llround(std::abs(points)))) + unit;
    return { words, way,
             way > 0 ? draw::Tone::Positive : way < 0 ? draw::Tone::Negative : draw::Tone::Neutral };
}

QString shown(const std::optional<watchboard::Net> &net)
{
    if (!net)
        return missing;
    //: a value and how far it may be off: +18 ± 5
    return Watches::tr("%1 ± %2").arg(signedPoints(net->value), QLocale().toString(qint64(std::llround(net->margin))));
}

} // namespace

FigureCard::Shown mentions(const watchboard::Board &board, int days)
{
    const qint64 now = board.now.mentions();
    const qint64 before = board.before.mentions();
    return { Watches::tr("Mentions"), describe::number(now), grown(double(now), double(before)), than(days),
             describe::number(before),
             Watches::tr("Texts that fit the watch. What you put aside as not relevant is left out; the same text "
                       "from many mouths counts each time.") };
}

FigureCard::Shown net(const watchboard::Board &board, int days)
{
    const std::optional<watchboard::Net> now = board.now.net();
    const std::optional<watchboard::Net> before = board.before.net();
    reportwords::Change change;
    if (now && before)
        change = moved(now->value - before->value, {});
    return { Watches::tr("Net sentiment (% positive − % negative)"), shown(now), change, than(days), shown(before),
             Watches::tr("% positive − % negative of all mentions, neutral ones counted: from −100 to +100. "
                       "± is the interval it is in 95 times of 100, wider the fewer there are.") };
}

FigureCard::Shown voice(const watchboard::Board &board, int days)
{
    const std::optional<double> share = board.share();
    reportwords::Change change;
    if (share && board.shareBefore)
        //: percentage points: 3 pt
        change = moved(100 * (*share - *board.shareBefore), Watches::tr(" pt"));
    return { Watches::tr("Share of voice"), reportwords::percent(share, 0), change, than(days),
             reportwords::percent(board.shareBefore, 0),
             board.watch.kind == Watch::Kind::Competitor
                 ? Watches::tr("Its mentions / (its own + those of your brands) × 100.")
                 : Watches::tr("Mentions of it / (its own + those of competitors watched) × 100.") };
}

FigureCard::Shown reach(const watchboard::Board &board, int days)
{
    const auto value = [](const watchboard::Figures &of) {
        return of.reach ? compact(*of.reach) : missing;
    };
    reportwords::Change change;
    if (board.now.reach && board.before.reach)
        change = grown(double(*board.now.reach), double(*board.before.reach));
    return { Watches::tr("Estimated reach"), value(board.now), change, than(days), value(board.before),
             Watches::tr("Followers of who wrote, each counted once: at most so many saw it. Known of %1 of %2 "
                       "authors; of the others nothing is assumed.")
                 .arg(describe::number(board.now.known), describe::number(board.now.authors)) };
}

namespace {

// How searching there stands.
QString standing(const Account &account, const watches::Look *look, Instant now, const QTimeZone &zone)
{
    if (account.health == Account::Health::NeedsSignIn)
        return Watches::tr("not searched: it needs sign-in");
    if (!look || (!look->lookedAt && !look->error))
        return Watches::tr("not searched yet");
    if (look->error)
        return Watches::tr("failed: %1 Again %2.")
            .arg(describe::error(*look->error), describe::moment(look->nextAt, now, zone));
    return Watches::tr("searched %1").arg(describe::since(*look->lookedAt, now, zone));
}

bool searches(const Account &account)
{
    return account.capabilities.can(Capabilities::SearchText)
        || account.capabilities.can(Capabilities::SearchTag);
}

} // namespace

QStringList places(const Watch &watch, const QList<Account> &accounts,
                   const QList<watches::Look> &looks, Instant now, const QTimeZone &zone)
{
    QStringList lines;
    if (watch.looksIn(watch::inbox))
        lines.append(Watches::tr("Inbox: all that is written to you"));
    QStringList without;
    const std::optional<watch::Part> query = watch::parse(watch.query).query;
    bool feeds = false;
    for (const Account &each : accounts) {
        const QString name = platform::name(each.platform);
        if (each.platform == Platform::Feeds) {
            feeds = watch.looksIn(watch::feeds);
            if (feeds)
                lines.append(Watches::tr("Feeds: every site you follow"));
            continue;
        }
        if (!searches(each)) {
            without.append(name);
            continue;
        }
        if (!watch.looksIn(platform::key(each.platform))) {
            without.append(name);
            continue;
        }
        if (!query || watch::questions(*query, each.capabilities).isEmpty()) {
            lines.append(Watches::tr("%1: cannot be asked this query").arg(name));
            continue;
        }
        const auto look = std::find_if(looks.begin(), looks.end(), [&each](const watches::Look &one) {
            return one.accountId == each.id;
        });
        const QString how = standing(each, look == looks.end() ? nullptr : &*look, now, zone);
        const bool tagsOnly = !each.capabilities.can(Capabilities::SearchText);
        lines.append(tagsOnly ? Watches::tr("%1, hashtags only: %2").arg(name, how)
                              : Watches::tr("%1: %2").arg(name, how));
    }
    const QString web = feeds ? Watches::tr("the web beyond the feeds you follow")
                              : Watches::tr("the web, without feeds");
    without.append(web);
    lines.append(Watches::tr("Not watched: %1.").arg(QLocale().createSeparatedList(without)));
    if (!watch.alerts)
        lines.append(Watches::tr("It raises no alerts."));
    return lines;
}

QString lessons(const mentions::Taught &taught)
{
    if (taught.unwanted + taught.wanted + taught.gone == 0)
        return {};
    QStringList lines { Watches::tr("%Ln put aside by hand", nullptr, taught.unwanted) };
    if (taught.wanted > 0)
        lines.append(Watches::tr("%Ln said to be relevant", nullptr, taught.wanted));
    QString text = Watches::tr("%1.").arg(lines.join(u", "_s));
    const int missing = understanding::Taste::leastUnwanted - taught.unwanted;
    if (missing > 0)
        text += u' ' + Watches::tr("With %Ln more, what is clearly like them goes by itself.", nullptr, missing);
    else
        text += u' ' + Watches::tr("What is clearly like them goes by itself: %Ln so far.", nullptr, taught.gone);
    return text;
}

} // namespace watchwords
