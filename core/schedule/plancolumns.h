// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QHash>
#include <QList>
#include <QStringList>

// What the columns of a plan's file are called, and how people write what stands in them. Pure.
namespace plancolumns {

enum class Field {
    Post,
    State,
    Accounts,
    Date,
    Time,
    Zone,
    Text,
    Media,
    Alt,
    Focus,
    Warning,
    Visibility,
    Language,
    Option,
    PollHours,
    Several,
    Thread,
    Numbered,
    Comment,
    CommentAfter,
    Campaign,
    Hosts,
    Native,
};
QString heading(Field field); // as it is written
std::optional<Field> field(const QString &heading); // English or French, any case

// Which columns hold what: some fields have several.
class Columns
{
public:
    explicit Columns(const QStringList &headings);

    int first(Field field) const; // -1
    const QList<int> &all(Field field) const { return m_of[int(field)]; }
    QList<int> unknown() const { return m_unknown; } // with a heading nobody knows

private:
    QList<int> m_of[int(Field::Native) + 1];
    QList<int> m_unknown;
};

// 2026-11-24, 24/11/2026, 24.11.26, "24 novembre 2026", "Tue 24 Nov 2026".
std::optional<QDate> date(const QString &text);
// 16:00, 16:00:30, 16h, 16 h 30.
std::optional<QTime> time(const QString &text);
// Both in one cell: "2026-11-24T16:00", "24/11/2026 à 16h30"; a date alone has no time.
struct Moment
{
    QDate date;
    std::optional<QTime> time;
    bool utc = false; // it said its offset: these are UTC
};
std::optional<Moment> moment(const QString &text);
std::optional<bool> yes(const QString &text); // yes oui x 1 true …; empty is no
std::optional<double> number(const QString &text); // 1.5 or 1,5; not negative

} // namespace plancolumns
