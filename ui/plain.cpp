// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plain.h"

#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace plain {

namespace {

// Marks that change the direction of what follows them (U+202A…E embeddings and overrides,
// U+2066…9 isolates). Without them letters still take their own natural direction.
bool turnsText(QChar each)
{
    return (each >= u'\u202A' && each <= u'\u202E') || (each >= u'\u2066' && each <= u'\u2069');
}

bool isControl(QChar each)
{
    return each.category() == QChar::Other_Control && each != u'\n' && each != u'\t';
}

// Seen by nobody, but telling two names apart. Joiners stay: emoji and Persian need them.
bool isNothing(QChar each)
{
    return each == QChar(0x200B) || each == QChar(0x2060) || each == QChar(0xFEFF);
}

bool oneScript(const QString &label)
{
    QChar::Script found = QChar::Script_Common;
    for (const QChar each : label) {
        const QChar::Script script = each.script();
        if (script == QChar::Script_Common || script == QChar::Script_Inherited)
            continue;
        if (found != QChar::Script_Common && script != found)
            return false;
        found = script;
    }
    // A name all in Cyrillic or Greek can spell a Latin one letter by letter, and so can the rarer
    // Latin letters: a without its hook, i without its dot, letters under marks of their own.
    return (found == QChar::Script_Common || found == QChar::Script_Latin)
        && std::all_of(label.begin(), label.end(), [](QChar each) {
               return each < u'\u0100' || (each <= u'\u017f' && !u"ıĸŀſŉ"_s.contains(each));
           });
}

} // namespace

QString text(const Foreign &foreign)
{
    QString clean;
    clean.reserve(foreign.size());
    for (const QChar each : foreign.raw()) {
        if (!turnsText(each) && !isControl(each))
            clean += each;
    }
    return clean;
}

QString passage(const Passage &passage)
{
    QString clean = passage.text.raw();
    for (QChar &each : clean) {
        if (turnsText(each) || isControl(each))
            each = QChar(0x200B);
    }
    return clean;
}

QString line(const Foreign &foreign)
{
    QString one = text(foreign);
    one.removeIf(&isNothing);
    return one.simplified();
}

QString within(const Foreign &foreign)
{
    return QChar(0x2068) + line(foreign) + QChar(0x2069); // first strong isolate … pop
}

void show(QLabel &label, const Foreign &foreign)
{
    label.setTextFormat(Qt::PlainText);
    label.setText(text(foreign));
}

QUrl address(const QString &target)
{
    const QUrl url(target.trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return web && !url.host().isEmpty() ? url : QUrl();
}

QUrl address(const Foreign &target)
{
    return address(target.raw());
}

QString host(const QUrl &url)
{
    const QString pretty = url.host(QUrl::FullyDecoded);
    const QStringList labels = pretty.split(u'.');
    for (const QString &label : labels) {
        if (!oneScript(label))
            return url.host(QUrl::FullyEncoded);
    }
    return pretty;
}

} // namespace plain
