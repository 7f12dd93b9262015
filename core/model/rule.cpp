// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rule.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

bool Rule::Conditions::empty() const
{
    return *this == Conditions();
}

bool Rule::Deeds::empty() const
{
    Deeds rest = *this;
    rest.replyTitle.clear();
    return rest == Deeds();
}

namespace rule {

namespace {

constexpr std::array moods { "negative"_L1, "neutral"_L1, "positive"_L1 };
constexpr std::array snoozes { ""_L1, "hour"_L1, "tomorrow"_L1, "next_week"_L1, "reply"_L1 };
constexpr std::array lacks { ""_L1, "conditions"_L1, "deeds"_L1, "reply"_L1, "account"_L1 };
constexpr std::array priorities { "low"_L1, "normal"_L1, "high"_L1 };
constexpr int minutesADay = 24 * 60;

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QStringList strings(const QJsonValue &value)
{
    QStringList found;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        const QString text = each.toString().simplified();
        if (!text.isEmpty() && !found.contains(text))
            found.append(text);
    }
    return found;
}

template <typename T, typename Fits>
QList<T> numbers(const QJsonValue &value, Fits fits)
{
    QList<T> found;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        const T number = T(each.toInteger());
        if (fits(number) && !found.contains(number))
            found.append(number);
    }
    return found;
}

template <typename T>
QJsonArray array(const QList<T> &values)
{
    QJsonArray made;
    for (const T &each : values)
        made.append(each);
    return made;
}

void put(QJsonObject *to, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        to->insert(key, text);
}

void put(QJsonObject *to, QLatin1StringView key, const QJsonArray &values)
{
    if (!values.isEmpty())
        to->insert(key, values);
}

std::optional<int> minute(const QJsonValue &value)
{
    const qint64 number = value.toInteger(-1);
    return number >= 0 && number < minutesADay ? std::optional(int(number)) : std::nullopt;
}

} // namespace

QJsonObject toJson(const Rule::Conditions &conditions)
{
    QJsonObject json;
    put(&json, "words"_L1, conditions.words);
    put(&json, "without"_L1, conditions.without);
    put(&json, "authors"_L1, conditions.authors);
    put(&json, "accounts"_L1, array(conditions.accounts));
    put(&json, "languages"_L1, QJsonArray::fromStringList(conditions.languages));
    put(&json, "needs"_L1, QJsonArray::fromStringList(conditions.needs));
    QStringList moods;
    for (const Rule::Mood each : conditions.moods)
        moods.append(moodKey(each));
    put(&json, "moods"_L1, QJsonArray::fromStringList(moods));
    if (conditions.reach > 0)
        json.insert("reach"_L1, conditions.reach);
    if (conditions.from)
        json.insert("from"_L1, *conditions.from);
    if (conditions.to)
        json.insert("to"_L1, *conditions.to);
    put(&json, "weekdays"_L1, array(conditions.weekdays));
    return json;
}

Rule::Conditions conditionsFrom(const QJsonObject &json)
{
    Rule::Conditions made;
    made.words = json["words"_L1].toString().trimmed();
    made.without = json["without"_L1].toString().trimmed();
    made.authors = json["authors"_L1].toString().trimmed();
    made.accounts = numbers<qint64>(json["accounts"_L1], [](qint64 id) { return id > 0; });
    made.languages = strings(json["languages"_L1]);
    made.needs = strings(json["needs"_L1]);
    for (const QString &each : strings(json["moods"_L1])) {
        if (const auto mood = moodFromKey(each))
            made.moods.append(*mood);
    }
    made.reach = std::max<qint64>(0, json["reach"_L1].toInteger());
    made.from = minute(json["from"_L1]);
    made.to = minute(json["to"_L1]);
    if (made.from.has_value() != made.to.has_value() || made.from == made.to) {
        made.from.reset(); // half a time is none, and from nine to nine is always
        made.to.reset();
    }
    made.weekdays = numbers<int>(json["weekdays"_L1], [](int day) { return day >= 1 && day <= Rule::days; });
    std::sort(made.weekdays.begin(), made.weekdays.end());
    if (made.weekdays.size() == Rule::days)
        made.weekdays.clear();
    return made;
}

QJsonObject toJson(const Rule::Deeds &deeds)
{
    QJsonObject json;
    put(&json, "labels"_L1, QJsonArray::fromStringList(deeds.labels));
    put(&json, "need"_L1, deeds.need);
    put(&json, "assign"_L1, deeds.assignee);
    put(&json, "snooze"_L1, snoozeKey(deeds.snooze));
    if (deeds.priority)
        json.insert("priority"_L1, priorityKey(*deeds.priority));
    if (deeds.hide)
        json.insert("hide"_L1, true);
    if (deeds.reply > 0) {
        json.insert("reply"_L1, deeds.reply);
        put(&json, "reply_title"_L1, deeds.replyTitle);
    }
    return json;
}

Rule::Deeds deedsFrom(const QJsonObject &json)
{
    Rule::Deeds made;
    for (const QString &each : strings(json["labels"_L1]))
        made.labels.append(each.left(60));
    made.need = json["need"_L1].toString();
    made.assignee = json["assign"_L1].toString().simplified().left(60);
    made.snooze = snoozeFromKey(json["snooze"_L1].toString());
    made.priority = priorityFromKey(json["priority"_L1].toString());
    made.hide = json["hide"_L1].toBool();
    made.reply = std::max<qint64>(0, json["reply"_L1].toInteger());
    if (made.reply > 0)
        made.replyTitle = json["reply_title"_L1].toString();
    return made;
}

QByteArray pack(const QList<Reason> &why)
{
    QJsonArray array;
    for (const Reason &each : why)
        array.append(QJsonObject { { u"if"_s, each.condition }, { u"value"_s, each.value } });
    return compact(array);
}

QList<Reason> reasonsFrom(const QByteArray &json)
{
    QList<Reason> found;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &each : array)
        found.append({ each["if"_L1].toString(), each["value"_L1].toString() });
    return found;
}

QByteArray pack(const QList<Deed> &deeds)
{
    QJsonArray array;
    for (const Deed &each : deeds) {
        QJsonObject one { { u"do"_s, each.kind }, { u"to"_s, each.to } };
        put(&one, "before"_L1, each.before);
        if (each.left)
            one.insert("left"_L1, true);
        array.append(one);
    }
    return compact(array);
}

QList<Deed> deedListFrom(const QByteArray &json)
{
    QList<Deed> found;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &each : array) {
        Deed deed;
        deed.kind = each["do"_L1].toString();
        deed.to = each["to"_L1].toString();
        deed.before = each["before"_L1].toString();
        deed.left = each["left"_L1].toBool();
        found.append(deed);
    }
    return found;
}

QString moodKey(Rule::Mood mood)
{
    return moods[std::size_t(mood)];
}

std::optional<Rule::Mood> moodFromKey(const QString &key)
{
    const auto found = std::find(moods.begin(), moods.end(), key);
    return found != moods.end() ? std::optional(Rule::Mood(found - moods.begin())) : std::nullopt;
}

QString snoozeKey(Rule::Snooze snooze)
{
    return snoozes[std::size_t(snooze)];
}

Rule::Snooze snoozeFromKey(const QString &key)
{
    const auto found = std::find(snoozes.begin(), snoozes.end(), key);
    return found != snoozes.end() ? Rule::Snooze(found - snoozes.begin()) : Rule::Snooze::No;
}

QString lackKey(Rule::Lack lack)
{
    return lacks[std::size_t(lack)];
}

QString priorityKey(int priority)
{
    return priorities[std::size_t(std::clamp(priority, -1, 1) + 1)];
}

std::optional<int> priorityFromKey(const QString &key)
{
    const auto found = std::find(priorities.begin(), priorities.end(), key);
    return found != priorities.end() ? std::optional(int(found - priorities.begin()) - 1)
                                     : std::nullopt;
}

std::optional<Instant> until(Rule::Snooze snooze, Instant now, const QTimeZone &zone)
{
    const QDate today = walltime::at(now, zone).date();
    const auto morning = [&zone](QDate day) {
        return walltime::resolve(day, QTime(9, 0), zone).at;
    };
    switch (snooze) {
    case Rule::Snooze::AnHour: return now + 1h;
    case Rule::Snooze::Tomorrow: return morning(today.addDays(1));
    case Rule::Snooze::NextWeek: return morning(today.addDays(8 - today.dayOfWeek()));
    case Rule::Snooze::No:
    case Rule::Snooze::NextReply: return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace rule
