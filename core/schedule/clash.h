// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plans.h"

// Posts that get in each other's way on one account: too close together, or the same words again too soon.
// Warnings, never more: a person may want just that.
namespace clash {

constexpr milliseconds close = 10min; // nearer than that
constexpr int days = 14; // the same words within

struct Warning
{
    enum class Kind { Close, Same };
    Kind kind = Kind::Close;
    qint64 accountId = 0;
    Instant other; // when the other one leaves, or left
    friend bool operator==(const Warning &, const Warning &) = default;
};

// What of the others gets in its way; the nearest of each kind. Another of the same post, and for words
// another of the same series, does not. Pure.
QList<Warning> warnings(const QList<plans::Said> &others, const plans::Said &mine);
// The same of several, told from everything that is planned or was published around them.
Result<QList<Warning>> find(Database &database, QList<plans::Said> mine);

// Equal but for case, accents and white space.
bool sameWords(const QString &a, const QString &b);

} // namespace clash
