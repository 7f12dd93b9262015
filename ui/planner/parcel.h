// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QMimeData;

// What is carried from beside the plan into it: an idea, or the publications of a draft.
struct Parcel
{
    qint64 idea = 0; // 0: a draft
    QList<qint64> drafts;
    QString text; // shown while it is carried

    std::unique_ptr<QMimeData> toMime() const; // for a drag, which takes it over
    static std::optional<Parcel> fromMime(const QMimeData &mime);
};
