// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/phrasewords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;
using understanding::NeedRules;

namespace phrasewords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PhraseWords)
};

QList<std::pair<QString, QString>> named()
{
    return { { u"#price"_s, Words::tr("a price") },
             { u"#num"_s, Words::tr("a number") },
             { u"#order"_s, Words::tr("an order number") },
             { u"#version"_s, Words::tr("a version") },
             { u"#url"_s, Words::tr("a link") } };
}

QString bracketed(const QString &name)
{
    return u'[' + name + u']';
}

} // namespace

QString shown(const std::string &pattern)
{
    QString text = QString::fromStdString(pattern).replace(u".."_s, u"_…_"_s);
    if (text.startsWith(u'^'))
        text.remove(0, 1);
    QStringList words = text.split(u'_', Qt::SkipEmptyParts);
    const auto classes = named();
    for (QString &word : words) {
        for (const auto &[key, name] : classes) {
            if (word == key)
                word = bracketed(name);
        }
    }
    return words.join(u' ');
}

bool atStart(const std::string &pattern)
{
    return !pattern.empty() && pattern.front() == '^';
}

std::string patternOf(const QString &typed, bool atStart)
{
    static const QRegularExpression dots(u"\\.{2,}|…"_s);
    static const QRegularExpression aside(u"[\\[\\]\"«»“”„_\\t]"_s);
    static const QRegularExpression tag(u"(^|\\s)#+"_s);
    QString text = typed.simplified();
    text.replace(tag, u"\\1"_s); // a tag is read as its word
    for (const auto &[key, name] : named())
        text.replace(bracketed(name), u' ' + key + u' ', Qt::CaseInsensitive);
    text.replace(dots, u" .. "_s);
    text.replace(aside, u" "_s);
    text = text.simplified().toLower();
    const bool first = atStart || text.startsWith(u'^');
    text.remove(u'^');
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    // Any words may stand before and after a phrase as it is.
    while (!words.isEmpty() && words.constFirst() == ".."_L1)
        words.removeFirst();
    while (!words.isEmpty() && words.constLast() == ".."_L1)
        words.removeLast();
    text = words.join(u'_').replace(u"_.._"_s, u".."_s);
    return ((first ? u"^"_s : QString()) + text).toStdString();
}

QList<QString> classes()
{
    QList<QString> all { u"…"_s };
    for (const auto &[key, name] : named())
        all.append(bracketed(name));
    return all;
}

QString strength(float weight)
{
    return weight >= NeedRules::enough ? Words::tr("by itself")
        : weight > 0                   ? Words::tr("with another sign")
        : weight < 0                   ? Words::tr("speaks against it")
                                       : Words::tr("says nothing");
}

QString objection(NeedRules::Flaw flaw)
{
    switch (flaw) {
    case NeedRules::Flaw::Empty: return Words::tr("There is no word in it to look for.");
    case NeedRules::Flaw::Gap:
        return Words::tr("“…” stands between two words, three times at the most.");
    case NeedRules::Flaw::Ending:
        return Words::tr("A star stands at the end of a word of two letters or more: refund*.");
    case NeedRules::Flaw::Address:
        return Words::tr("Addresses and mentions are not compared; [%1] is any link.")
            .arg(Words::tr("a link"));
    case NeedRules::Flaw::Long: return Words::tr("It is too long for anybody to write it again.");
    }
    Q_UNREACHABLE();
}

} // namespace phrasewords
