// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/alert.h"

#include "core/store/hours.h"
#include "core/store/values.h"
#include "core/understanding/tokens.h"
#include "core/watch/alertrule.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

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
constexpr qsizetype mostWords = 3;
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

    const Alert *latest() const
    {
        const Alert *newest = nullptr;
        for (const Alert &each : known) {
            if (!newest || each.until > newest->until)
                newest = &each;
        }
        return newest;
    }
};

class Looking
{
public:
    Looking(Database &database, Instant now)
        : m_database(database)
        , m_now(now)
    {
    }
    Result<Look> run();

private:
    Series series(const QString &subject, const hours::Counts &past, const hours::Counts &back,
                  bool older) const;
    void walk(Series *series, int steps, const Series *whole);
    void consider(Series *series, Instant at, const alertrule::Season &season,
                  const std::vector<alertrule::Recent> &trailing);
    alertrule::Season season(const Series &series, Instant at);
    bool left(const Series &series, Instant hour) const;
    Result<> complete(Alert *alert, const Series &series);
    int slot(qint64 hour);

    Database &m_database;
    Instant m_now;
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

void Looking::walk(Series *series, int steps, const Series *whole)
{
    for (int ago = steps; ago >= 0; --ago) {
        const Instant at = m_now - ago * anHour;
        if (whole) {
            const Alert *of = whole->latest();
            if (of && at <= of->until + alerts::goesOn && at >= of->since)
                continue; // told with all
        }
        std::vector<alertrule::Recent> trailing;
        int bad = 0;
        for (int back = alertrule::trail - 1; back >= 0; --back) {
            const hours::Count count = series->back.value(ago + back);
            if (back < alertrule::window)
                bad += count.negative;
            trailing.push_back({ { count.texts, count.negative },
                                 slot(numberOf(at - back * anHour - anHour / 2)) });
        }
        if (bad < alertrule::leastNegative)
            continue; // nothing to look into
        const alertrule::Season usual = season(*series, at);
        if (whole && usual.hourly() < standsAlone)
            continue;
        consider(series, at, usual, trailing);
    }
}

void Looking::consider(Series *series, Instant at, const alertrule::Season &season,
                       const std::vector<alertrule::Recent> &trailing)
{
    const alertrule::Verdict verdict = alertrule::judge(season, trailing, m_wanted);
    if (!verdict.alarm)
        return;
    for (Alert &each : series->known) {
        if (at >= each.since && at <= each.until + alerts::goesOn) {
            each.until = std::max(each.until, at);
            return;
        }
    }
    for (const Alert &each : std::as_const(series->known)) {
        if (each.isMuted(at))
            return;
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
    alert->words = words(texts, *before);
    alert->firstId = behind->bad.isEmpty() ? 0 : behind->bad.first().messageId;
    for (const alerts::Text &each : std::as_const(behind->bad)) {
        if (says(each.body, alert->words)) {
            alert->firstId = each.messageId; // whoever was cross about something else began nothing
            break;
        }
    }
    return {};
}

Result<Look> Looking::run()
{
    const Result<QTimeZone> zone = values::zone(m_database);
    if (!zone)
        return zone.error();
    m_zone = *zone;
    const Result<QString> wanted = values::get(m_database, alerts::sensitivity);
    if (!wanted)
        return wanted.error();
    m_wanted = alertrule::fromKey(*wanted).value_or(alertrule::Sensitivity::Automatic);
    const Result<std::optional<Instant>> before = alerts::lookedAt(m_database);
    if (!before)
        return before.error();
    const Result<QList<Alert>> known = alerts::since(
        m_database, m_now - std::chrono::hours(hoursBack + alertrule::historyDays * 24));
    if (!known)
        return known.error();
    m_known = *known;
    int steps = hoursFirst;
    if (*before)
        steps = int(std::clamp<qint64>((m_now - **before) / anHour, 0, hoursBack));

    const Instant begin = m_now - std::chrono::hours(hoursBack + alertrule::historyDays * 24);
    const Result<QMap<qint64, hours::Counts>> past = hours::read(m_database, begin, m_now);
    if (!past)
        return past.error();
    const Result<QMap<qint64, hours::Counts>> back
        = hours::back(m_database, m_now, steps + alertrule::trail);
    if (!back)
        return back.error();
    const Result<QSet<qint64>> older = hours::older(m_database, past->keys(), begin);
    if (!older)
        return older.error();
    QList<Series> all { series(alerts::all, hours::together(*past), hours::together(*back),
                               !older->isEmpty()) };
    walk(&all.first(), steps, nullptr);
    for (auto each = past->cbegin(); past->size() > 1 && each != past->cend(); ++each) {
        Series one = series(alerts::account(each.key()), *each, back->value(each.key()),
                            older->contains(each.key()));
        walk(&one, steps, &all.first());
        all.append(one);
    }
    Look look;
    look.before = *before;
    for (const Series &each : std::as_const(all)) {
        for (Alert alert : each.known) {
            const auto same = std::find_if(m_known.begin(), m_known.end(),
                                           [&](const Alert &old) { return old.id == alert.id; });
            const bool moved = alert.id == 0 || same == m_known.end() || same->until != alert.until;
            if (!moved && !alert.isOpen(m_now))
                continue;
            const Alert old = alert;
            const Result<> completed = complete(&alert, each);
            if (!completed)
                return completed.error();
            if (moved || !(alert == old))
                look.found.append(alert);
        }
    }
    return look;
}

// In how many texts each word stands, and how it was written there.
struct Spread
{
    QHash<QByteArray, int> texts;
    QHash<QByteArray, QHash<QString, int>> written;
};

Spread spreadOf(const QList<Foreign> &texts, bool written)
{
    constexpr quint32 shortest = 4; // letters, about
    Spread spread;
    understanding::Tokens tokens;
    for (const Foreign &each : texts) {
        const QByteArray bytes = each.raw().left(2000).toUtf8();
        tokens.read(std::string_view(bytes.constData(), std::size_t(bytes.size())));
        QSet<QByteArray> seen;
        for (const understanding::Token &token : tokens.list()) {
            if (token.kind != understanding::Token::Kind::Word || token.bareLength < shortest)
                continue;
            const std::string_view bare = tokens.bareWord(token);
            const QByteArray word(bare.data(), qsizetype(bare.size()));
            if (seen.contains(word))
                continue;
            seen.insert(word);
            ++spread.texts[word];
            if (written) {
                const std::string_view source = tokens.source(token);
                ++spread.written[word][QString::fromUtf8(source.data(), qsizetype(source.size())).toLower()];
            }
        }
    }
    return spread;
}

} // namespace

Result<Look> look(Database &database, Instant now)
{
    return Looking(database, now).run();
}

QList<Foreign> words(const QList<Foreign> &texts, const QList<Foreign> &before)
{
    constexpr int least = 3; // texts that say it
    constexpr double times = 3; // as often as before
    const Spread now = spreadOf(texts, true);
    const Spread then = spreadOf(before, false);
    struct Word
    {
        QByteArray bare;
        double weight = 0;
    };
    QList<Word> found;
    for (auto each = now.texts.cbegin(); each != now.texts.cend(); ++each) {
        const double part = double(*each) / double(texts.size());
        const double usual = (then.texts.value(each.key()) + 0.5) / double(before.size() + 1);
        if (*each >= least && part >= usual * times)
            found.append({ each.key(), *each * std::log(part / usual) });
    }
    std::sort(found.begin(), found.end(), [](const Word &a, const Word &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.bare < b.bare;
    });
    QList<Foreign> words;
    QSet<QByteArray> stems; // a word and its plural are told once
    for (const Word &each : std::as_const(found)) {
        const QByteArray stem = each.bare.left(5);
        if (stems.contains(stem))
            continue;
        stems.insert(stem);
        const QHash<QString, int> forms = now.written.value(each.bare);
        QString best;
        for (auto form = forms.cbegin(); form != forms.cend(); ++form) {
            if (best.isEmpty() || *form > forms.value(best)
                || (*form == forms.value(best) && form.key() < best))
                best = form.key();
        }
        words.append(Foreign(best));
        if (words.size() == mostWords)
            break;
    }
    return words;
}

Task<Result<int>> keepUp(Store *store, Instant now)
{
    const Result<Look> seen = co_await store->analyse(&look, now);
    if (!seen)
        co_return seen.error();
    if (seen->found.isEmpty() && seen->before && now - *seen->before < noteEvery)
        co_return 0;
    const QList<alerts::Alert> found = seen->found;
    const Result<int> kept = co_await store->write(&alerts::keep, found, now);
    co_return kept;
}

} // namespace alert
