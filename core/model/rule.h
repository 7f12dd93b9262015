// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

// If a message is like this, then do that. What a rule may ask and do; nothing here does anything.
struct Rule
{
    enum class Mood { Negative, Neutral, Positive };
    enum class Snooze { No, AnHour, Tomorrow, NextWeek, NextReply };
    static constexpr int days = 7;

    // All that are said have to hold; in a list one is enough. Lists of words are as typed: separated
    // by commas, several words are a phrase, `word*` is a beginning; case and accents do not count.
    struct Conditions
    {
        QString words; // any of them
        QString without; // none of them
        QString authors; // in the name or the handle
        QList<qint64> accounts;
        QStringList languages; // ISO 639-1
        QStringList needs; // keys; "urgent" too
        QList<Mood> moods;
        qint64 reach = 0; // followers, at least; 0 = not asked
        std::optional<int> from; // minutes of the day, in the workspace's zone
        std::optional<int> to; // before `from`: over midnight
        QList<int> weekdays; // 1 Monday … 7 Sunday; empty = every day

        bool empty() const;
        friend bool operator==(const Conditions &, const Conditions &) = default;
    };

    struct Deeds
    {
        QStringList labels;
        QString need;
        QString assignee;
        Snooze snooze = Snooze::No;
        std::optional<int> priority; // as Conversation::priority
        bool hide = false; // proposed; a person decides
        qint64 reply = 0; // a saved reply as a draft
        QString replyTitle; // as it was called, for when it is gone

        bool empty() const;
        friend bool operator==(const Deeds &, const Deeds &) = default;
    };

    // What keeps it from doing anything.
    enum class Lack { No, Conditions, Deeds, Reply, Account };

    qint64 id = 0; // 0: not kept yet
    QString name;
    int place = 0; // 1 … n
    Conditions conditions;
    Deeds deeds;
    bool stop = false; // none after it when it applies
    bool on = false;
    int revision = 1; // another one whenever conditions or deeds change
    bool tried = false; // as it is now
    std::optional<Instant> onSince;
    Lack lack = Lack::No;
    int done = 0; // messages it did something to

    friend bool operator==(const Rule &, const Rule &) = default;
};

namespace rule {

// What made it apply: the condition ("words", "author", "account", "language", "need", "mood",
// "reach", "hour") and what fitted, in the rule's own words.
struct Reason
{
    QString condition;
    QString value;
    friend bool operator==(const Reason &, const Reason &) = default;
};

// A rule applies to a message. Good for the revision it was made by.
struct Verdict
{
    qint64 ruleId = 0;
    int revision = 0;
    QList<Reason> why;
};

// One thing that was done: "label", "need", "assign", "snooze", "priority", "hide", "reply".
struct Deed
{
    QString kind;
    QString to;
    QString before; // for the way back
    bool left = false; // not done: a person had decided otherwise
    friend bool operator==(const Deed &, const Deed &) = default;
};

QJsonObject toJson(const Rule::Conditions &conditions);
QJsonObject toJson(const Rule::Deeds &deeds);
// What makes no sense is left out.
Rule::Conditions conditionsFrom(const QJsonObject &json);
Rule::Deeds deedsFrom(const QJsonObject &json);
QByteArray pack(const QList<Reason> &why); // JSON
QByteArray pack(const QList<Deed> &deeds);
QList<Reason> reasonsFrom(const QByteArray &json);
QList<Deed> deedListFrom(const QByteArray &json);

QString moodKey(Rule::Mood mood); // "negative"
std::optional<Rule::Mood> moodFromKey(const QString &key);
QString snoozeKey(Rule::Snooze snooze); // "tomorrow"
Rule::Snooze snoozeFromKey(const QString &key);
QString lackKey(Rule::Lack lack); // "reply"; empty when nothing lacks
QString priorityKey(int priority); // "high", "normal", "low"
std::optional<int> priorityFromKey(const QString &key);

// Until when; none: until they write again. Mornings are at nine in the zone.
std::optional<Instant> until(Rule::Snooze snooze, Instant now, const QTimeZone &zone);

} // namespace rule
