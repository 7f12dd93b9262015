// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

// What stands in braces in a saved reply: {name}, {order} … Filled with what is known of the
// conversation; whatever is not known stays as it is and is pointed at, to be typed over.
namespace variables {

struct Values
{
    QString name; // as they call themselves
    QString handle;
    QString order; // a number they gave
    QString me; // who answers
    QString account; // our handle there
    QString platform;
    QString brand; // the workspace's name
    QString day; // today, as written to them
};

struct Gap
{
    qsizetype start = 0; // UTF-16 offsets into the filled text
    qsizetype length = 0;
};
struct Filled
{
    QString text;
    QList<Gap> gaps; // in order
};
// Pure. {first} is the first word of the name. Each is known in English and French: {name}, {nom}.
Filled fill(const QString &text, const Values &values);

QStringList names(); // the English ones, in the order they are offered
// The last order or parcel number in what they wrote, newest text first; empty when none.
QString order(const QStringList &texts);

} // namespace variables
