// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/reviewsheet.h"

#include <QTimeZone>

// The review sheet in words: what the plan says of some days, for a reader who has no Parvis.
namespace review {

struct Draft
{
    QList<reviewsheet::Entry> entries;
    QList<QList<Media>> media; // of each entry, not read yet
    reviewsheet::Sheet sheet;
    bool pdf = true; // else HTML
};
Draft draft(const QList<reviewsheet::Post> &posts, const QString &brand, const QString &period,
            Instant now, const QTimeZone &zone);
// Reads the pictures, small, and writes the sheet. For a worker.
QByteArray made(Draft draft);

} // namespace review
