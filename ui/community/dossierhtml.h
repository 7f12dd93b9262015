// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/community/privacy.h"

#include <QTimeZone>

// What we know of somebody as a page they can read: nothing in it is fetched from anywhere, and
// nothing of theirs is markup.
namespace dossierhtml {

QByteArray page(const privacy::Dossier &dossier, Instant madeAt, const QString &workspace, const QTimeZone &zone);
// By its suffix: .json or .html. Empty for any other.
QByteArray file(const QString &path, const privacy::Dossier &dossier, Instant madeAt, const QString &workspace,
                const QTimeZone &zone);

} // namespace dossierhtml
