// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/moderations.h"

#include <QByteArray>
#include <QTimeZone>

// The register of moderation as a report on paper: figures, then every entry with what was said,
// the article, by whom and how it ended. A4.
namespace registerpdf {

struct Sheet
{
    QString brand;
    QString period; // "1 to 30 November 2026"
    QString made; // "Made on …"
    QTimeZone zone;
};

QByteArray render(QList<moderations::Entry> entries, Sheet sheet); // for a worker
int pages(const QByteArray &pdf); // as counted in the file

} // namespace registerpdf
