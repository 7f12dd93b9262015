// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

// The typography of a language, on demand, on what we write ourselves.
namespace typography {

// One replacement, in UTF-16 units of the text it was made for.
struct Edit
{
    qsizetype at = 0;
    qsizetype length = 0;
    QString text;
};

// What French typography asks for, in ascending order, none overlapping: apostrophes and ellipses,
// guillemets, no-break spaces before and inside what is set apart (narrow before ; ! ? % and between
// thousands; full inside guillemets, before a colon, a currency and a unit), as the Imprimerie
// nationale and CLDR have it. Addresses, mentions, hashtags, times and smileys are left alone; what
// is right already brings no edit.
QList<Edit> french(const QString &text);

QString applied(const QString &text, const QList<Edit> &edits);

} // namespace typography
