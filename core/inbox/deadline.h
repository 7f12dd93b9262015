// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/model/message.h"
#include "core/model/platform.h"

#include <QJsonObject>
#include <QSet>
#include <QTimeZone>

#include <array>
#include <chrono>

// When an answer is due: pure functions over working hours, days off and a zone.
namespace deadline {

// Open from one minute of the local day to another; from == to is a day off. 0 … 1440.
struct Hours
{
    int from = 0;
    int to = 0;
    friend bool operator==(const Hours &, const Hours &) = default;
};

struct Calendar
{
    // Monday first. Nine to six on weekdays until somebody says otherwise.
    std::array<Hours, 7> week { Hours { 540, 1080 }, Hours { 540, 1080 }, Hours { 540, 1080 },
                                Hours { 540, 1080 }, Hours { 540, 1080 }, Hours {},
                                Hours {} };
    bool frenchHolidays = false;
    QSet<QDate> closed; // days off of one's own
    QTimeZone zone = QTimeZone::utc();
};

// How long an answer may take, in minutes of work.
struct Goal
{
    qint64 accountId = 0; // 0 = every account
    QString need; // empty = every need
    int minutes = 0;
    friend bool operator==(const Goal &, const Goal &) = default;
};

// What a workspace has decided; the zone is the workspace's.
struct Rules
{
    Calendar calendar;
    QList<Goal> goals; // none: nothing is ever late
};
QJsonObject toJson(const Rules &rules);
Rules fromJson(const QJsonObject &json, const QTimeZone &zone); // what it cannot read is left out

bool open(QDate day, const Calendar &calendar);

// `work` of open time after `received`, counted in time that really passes: a day on which clocks
// change is longer or shorter by what they change. A calendar that is never open counts every hour.
Instant due(Instant received, std::chrono::minutes work, const Calendar &calendar);

// The goal of an account and a need: the one that says both, then the need's, then the account's,
// then the one for all. None: no goal.
std::optional<std::chrono::minutes> goalFor(const Rules &rules, qint64 accountId,
                                            const QString &need);

// How long after their last message a platform takes an answer at all; none: for ever.
std::optional<std::chrono::hours> window(Platform platform, Message::Kind kind);

} // namespace deadline
