// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/alert.h"

#include "core/store/hours.h"
#include "core/store/values.h"
#include "core/store/watches.h"
#include "core/watch/alertrule.h"
#include "core/watch/repeated.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace alert {

namespace {

using alerts::Alert;

constexpr milliseconds anHour = std::chrono::hours(1);
constexpr int notYet = 6; // newest hours that are not history
constexpr auto longestLeft = std::chrono::hours(48); // what lasts longer becomes usual
constexpr double standsAlone = 0.5; // bad texts an hour: an account with fewer is told with all
constexpr int mostTexts = 300; // that words are told from
constexpr int mostEarlier = 600;
constexpr milliseconds noteEvery = 30min; // that nothing was found

qint64 numberOf(Instant when)
{
    return millis(when) / millis(Instant(anHour));
}

// One subject: its past by the clock's hours, and the hours that lead to now.
struct Series
{
    QString subject;
    hours::Counts past;
    qint64 first = 0;
    hours::Counts back;
    QList<Alert> known; // of the subject, also those found just now
    Instant begins {}; // nothing is told from before

    const Alert *latest() const
    {
        const Alert *newest = nullptr;
        for (const Alert &each : known) {
            if (!newest || each.until > newest->until)
                newest = &each;
        }
        return newest;
    }
    const Alert *holding(Instant at) const
    {
        for (const Alert &each : known) {
            if (at >= each.since && at <= each.until + alerts::goesOn)
                return &each;
        }
        return nullptr;
    }
};

class Looking
{
public:
    Looking(Database &database, Instant now)
        : m_database(database)
        , m_now(now)
        , m_begin(now - std::chrono::hours(hoursBack + alertrule::historyDays * 24))
    {
    }
    Result<Look> run();

private:
    Series series(const QString &subject, const hours::Counts &past, const hours::Counts &back,
                  bool older) const;
    Result<> readSettings(Look *look);
    Result<QList<Series>> lookAtAccounts(int steps);
    Result<> lookAtWatches(int steps, QList<Series> *all);
    Result<> walk(Series *series, int steps, const QList<Series> &others);
    Result<> consider(Series *series, Instant at, const alertrule::Season &season,
                      const std::vector<alertrule::Recent> &trailing, const QList<Series> &others);
    Result<bool> told(const Series &series, Instant at, const QList<Series> &others) const;
    Result<> gather(const QList<Series> &all, QList<Alert> *found);
    alertrule::Season season(const Series &series, Instant at);
    bool left(const Series &series, Instant hour) const;
    Result<> complete(Alert *alert, const Series &series);
    int slot(qint64 hour);

    Database &m_database;
    Instant m_now;
    Instant m_begin; // of the past that is looked at
    QTimeZone m_zone;
    alertrule::Sensitivity m_wanted = alertrule::Sensitivity::Automatic;
    QList<Alert> m_known;
    QHash<qint64, int> m_slots;
};

int Looking::slot(qint64 hour)
{
    auto known = m_slots.constFind(hour);
    if (known == m_slots.constEnd())
        known = m_slots.insert(hour, alertrule::slotOf(Instant(hour * anHour), m_zone));
    return *known;
}

Series Looking::series(const QString &subject, const hours::Counts &past, const hours::Counts &back,
                       bool older) const
{
    Series series;
    series.subject = subject;
    series.past = past;
    series.back = back;
    series.first = older ? 0 : past.isEmpty() ? numberOf(m_now) : past.firstKey();
    for (const Alert &each : m_known) {
        if (each.subject == subject)
            series.known.append(each);
    }
    return series;
}

// What belongs to an alert is not what is usual, unless somebody said that it was none.
bool Looking::left(const Series &series, Instant hour) const
{
    return std::any_of(series.known.begin(), series.known.end(), [hour](const Alert &each) {
        return each.settled != Alert::Settled::Nothing && hour + anHour > each.since
            && hour < std::min(each.until, each.since + longestLeft);
    });
}

alertrule::Season Looking::season(const Series &series, Instant at)
{
    const qint64 end = numberOf(at) - notYet;
    const qint64 begin = std::max(series.first, end - alertrule::historyDays * 24);
    std::vector<alertrule::Hour> past;
    past.reserve(std::size_t(std::max<qint64>(0, end - begin)));
    for (qint64 hour = begin; hour < end; ++hour) {
        const hours::Count count = series.past.value(hour);
        past.push_back({ { count.texts, count.negative }, slot(hour),
                         left(series, Instant(hour * anHour)) });
    }
    return alertrule::Season(past);
}

// Bad texts of the hours that are looked at together, the last of them `ago`.
int badOf(const hours::Counts &back, int ago)
{
    int bad = 0;
    for (int hour = 0; hour < alertrule::window; ++hour)
        bad += back.value(ago + hour).negative;
    return bad;
}

Result<> Looking::walk(Series *series, int steps, const QList<Series> &others)
{
    for (int ago = steps; ago >= 0; --ago) {
        const Instant at = m_now - ago * anHour;
        if (at < series->begins || badOf(series->back, ago) < alertrule::leastNegative)
            continue; // nothing to look into
        const alertrule::Season usual = season(*series, at);
        if (alerts::accountOf(series->subject) != 0 && usual.hourly() < standsAlone)
            continue;
        std::vector<alertrule::Recent> trailing;
        for (int back = alertrule::trail - 1; back >= 0; --back) {
            const hours::Count count = series->back.value(ago + back);
            trailing.push_back({ { count.texts, count.negative },
                                 slot(numberOf(at - back * anHour - anHour / 2)) });
        }
        const Result<> considered = consider(series, at, usual, trailing, others);
        if (!considered)
            return considered;
    }
    return {};
}

// Of an account: while all of them are in a storm. Of a watch: when most of it are the texts of another.
Result<bool> Looking::told(const Series &series, Instant at, const QList<Series> &others) const
{
    const qint64 watchId = alerts::watchOf(series.subject);
    for (const Series &each : others) {
        if (!each.holding(at))
            continue;
        if (watchId == 0) {
            if (each.subject == alerts::all)
                return true;
            continue;
        }
        const Result<alerts::Shared> same = alerts::shared(
            m_database, watchId, at - alertrule::window * anHour, at, each.subject);
        if (!same)
            return same.error();
        if (2 * same->also > same->bad)
            return true;
    }
    return false;
}

Result<> Looking::consider(Series *series, Instant at, const alertrule::Season &season,
                           const std::vector<alertrule::Recent> &trailing, const QList<Series> &others)
{
    const alertrule::Verdict verdict = alertrule::judge(season, trailing, m_wanted);
    if (!verdict.alarm)
        return {};
    const Result<bool> elsewhere = told(*series, at, others);
    if (!elsewhere)
        return elsewhere.error();
    if (*elsewhere)
        return {};
    for (Alert &each : series->known) {
        if (at >= each.since && at <= each.until + alerts::goesOn) {
            each.until = std::max(each.until, at);
            return {};
        }
    }
    for (const Alert &each : std::as_const(series->known)) {
        if (each.isMuted(at))
            return {};
    }
    Alert fresh;
    fresh.subject = series->subject;
    fresh.since = at - std::max(1, verdict.since) * anHour;
    if (const Alert *before = series->latest(); before && before->until < at)
        fresh.since = std::max(fresh.since, before->until);
    fresh.raisedAt = at;
    fresh.until = at;
    fresh.foundAt = m_now;
    fresh.usualShare = season.share();
    fresh.rise = verdict.rise;
    fresh.chance = verdict.chance;
    fresh.sensitivity = alertrule::key(verdict.by);
    fresh.young = verdict.young;
    series->known.append(fresh);
    return {};
}

bool says(const Foreign &text, const QList<Foreign> &words)
{
    return std::any_of(words.begin(), words.end(), [&text](const Foreign &each) {
        return text.raw().contains(each.raw(), Qt::CaseInsensitive);
    });
}

// How many by now, what they repeat, which was the first.
Result<> Looking::complete(Alert *alert, const Series &series)
{
    Result<alerts::Behind> behind
        = alerts::behind(m_database, alert->subject, alert->since, alert->until, mostTexts);
    if (!behind)
        return behind.error();
    if (alert->id == 0 && !behind->bad.isEmpty())
        alert->since = behind->bad.first().at;
    alert->negative = behind->count;
    alert->texts = behind->texts;
    const alertrule::Season usual = season(series, alert->since);
    alert->expected = 0;
    for (Instant hour = alert->since; hour < alert->until; hour += anHour)
        alert->expected += usual.expected(slot(numberOf(hour)))
            * std::min(1.0, double((alert->until - hour).count()) / double(anHour.count()));
    const Result<QList<Foreign>> before
        = alerts::earlier(m_database, alert->subject, alert->since, mostEarlier);
    if (!before)
        return before.error();
    QList<Foreign> texts;
    for (const alerts::Text &each : std::as_const(behind->bad))
        texts.append(each.body);
    alert->words = repeated::words(texts, *before);
    alert->firstId = behind->bad.isEmpty() ? 0 : behind->bad.first().messageId;
    for (const alerts::Text &each : std::as_const(behind->bad)) {
        if (says(each.body, alert->words)) {
            alert->firstId = each.messageId; // whoever was cross about something else began nothing
            break;
        }
    }
    return {};
}

Result<> Looking::readSettings(Look *look)
{
    const Result<QTimeZone> zone = values::zone(m_database);
    if (!zone)
        return zone.error();
    m_zone = *zone;
    const Result<QString> wanted = values::get(m_database, alerts::sensitivity);
    if (!wanted)
        return wanted.error();
    m_wanted = alertrule::fromKey(*wanted).value_or(alertrule::Sensitivity::Automatic);
    const Result<QList<Alert>> known = alerts::since(m_database, m_begin);
    if (!known)
        return known.error();
    m_known = *known;
    const Result<std::optional<alerts::Looked>> before = alerts::looked(m_database);
    if (!before)
        return before.error();
    look->before = *before;
    const Result<alerts::Newest> newest = alerts::newest(m_database, *before, m_now);
    if (!newest)
        return newest.error();
    look->looked = newest->there;
    // What is fetched late was written before the last look.
    Instant from = *before ? (*before)->at : m_now - std::chrono::hours(hoursFirst);
    if (newest->oldest)
        from = std::min(from, *newest->oldest);
    look->steps = int(std::clamp<qint64>((m_now - from) / anHour, 0, hoursBack));
    return {};
}

Result<QList<Series>> Looking::lookAtAccounts(int steps)
{
    const Result<QMap<qint64, hours::Counts>> past = hours::read(m_database, m_begin, m_now);
    if (!past)
        return past.error();
    const Result<QMap<qint64, hours::Counts>> back
        = hours::back(m_database, m_now, steps + alertrule::trail);
    if (!back)
        return back.error();
    const Result<QSet<qint64>> older = hours::older(m_database, past->keys(), m_begin);
    if (!older)
        return older.error();
    QList<Series> all { series(alerts::all, hours::together(*past), hours::together(*back),
                               !older->isEmpty()) };
    const Result<> walked = walk(&all.first(), steps, {});
    if (!walked)
        return walked.error();
    for (auto each = past->cbegin(); past->size() > 1 && each != past->cend(); ++each) {
        Series one = series(alerts::account(each.key()), *each, back->value(each.key()),
                            older->contains(each.key()));
        const Result<> alone = walk(&one, steps, all);
        if (!alone)
            return alone.error();
        all.append(one);
    }
    return all;
}

// Its past is read only where there is something to compare with it.
Result<> Looking::lookAtWatches(int steps, QList<Series> *all)
{
    const Result<QList<Watch>> watches = watches::all(m_database);
    if (!watches)
        return watches.error();
    for (const Watch &each : *watches) {
        if (!each.alerts)
            continue;
        const Result<hours::Counts> back
            = hours::foundBack(m_database, each.id, m_now, steps + alertrule::trail);
        if (!back)
            return back.error();
        bool rising = false;
        for (int ago = 0; ago <= steps && !rising; ++ago)
            rising = badOf(*back, ago) >= alertrule::leastNegative;
        Series one = series(alerts::watch(each.id), {}, *back, true);
        if (!rising && one.known.isEmpty())
            continue;
        const Result<hours::Counts> past = hours::found(m_database, each.id, m_begin, m_now);
        if (!past)
            return past.error();
        const Result<bool> older = hours::foundBefore(m_database, each.id, m_begin);
        if (!older)
            return older.error();
        one = series(alerts::watch(each.id), *past, *back, *older);
        one.begins = each.createdAt - std::chrono::hours(hoursFirst);
        const Result<> walked = walk(&one, steps, *all);
        if (!walked)
            return walked;
        all->append(one);
    }
    return {};
}

// New ones, and those that went on or count otherwise by now.
Result<> Looking::gather(const QList<Series> &all, QList<Alert> *found)
{
    for (const Series &each : all) {
        for (Alert alert : each.known) {
            const auto same = std::find_if(m_known.begin(), m_known.end(),
                                           [&](const Alert &old) { return old.id == alert.id; });
            const bool moved = alert.id == 0 || same == m_known.end() || same->until != alert.until;
            if (!moved && !alert.isOpen(m_now))
                continue;
            const Alert old = alert;
            const Result<> completed = complete(&alert, each);
            if (!completed)
                return completed;
            if (moved || !(alert == old))
                found->append(alert);
        }
    }
    return {};
}

Result<Look> Looking::run()
{
    Look look;
    const Result<> settings = readSettings(&look);
    if (!settings)
        return settings.error();
    Result<QList<Series>> all = lookAtAccounts(look.steps);
    if (!all)
        return all.error();
    const Result<> watched = lookAtWatches(look.steps, &*all);
    if (!watched)
        return watched.error();
    const Result<> gathered = gather(*all, &look.found);
    if (!gathered)
        return gathered.error();
    return look;
}

} // namespace

Result<Look> look(Database &database, Instant now)
{
    return Looking(database, now).run();
}

Task<Result<int>> keepUp(Store *store, Instant now)
{
    const Result<Look> seen = co_await store->analyse(&look, now);
    if (!seen)
        co_return seen.error();
    const bool noted = seen->before && seen->steps == 0 && now - seen->before->at < noteEvery;
    if (seen->found.isEmpty() && noted)
        co_return 0;
    const QList<alerts::Alert> found = seen->found;
    const alerts::Looked looked = seen->looked;
    const Result<int> kept = co_await store->write(&alerts::keep, found, looked);
    co_return kept;
}

} // namespace alert
