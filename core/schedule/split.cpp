// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/split.h"

#include "core/schedule/check.h"

#include <QTextBoundaryFinder>

#include <functional>

using namespace Qt::StringLiterals;

namespace split {

namespace {

using Fits = std::function<bool(const QString &)>;

QStringList pieces(const QString &text)
{
    QStringList found { QString() };
    for (const QString &line : text.split(u'\n')) {
        if (isBreak(line))
            found.append(QString());
        else
            found.last() += (found.last().isEmpty() ? QString() : u"\n"_s) + line;
    }
    for (QString &each : found)
        each = each.trimmed();
    found.removeAll(QString());
    return found;
}

bool endsSentence(const QString &text, qsizetype at)
{
    const QChar before = text[at - 1];
    return before.isSpace() || before == u'。' || before == u'！' || before == u'？';
}

// Where the text may be cut, in order: after sentences, or words, or characters.
QList<qsizetype> cuts(const QString &text, QTextBoundaryFinder::BoundaryType type)
{
    QList<qsizetype> found;
    QTextBoundaryFinder finder(type, text);
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
        const bool sentence = type != QTextBoundaryFinder::Sentence || endsSentence(text, at);
        // A line of its own is a place to stop, too, and a word ends only at white space.
        const bool word = type != QTextBoundaryFinder::Word || text[at - 1].isSpace();
        if (sentence && word && at < text.size())
            found.append(at);
    }
    found.append(text.size());
    return found;
}

// The longest beginning that fits and ends at a cut; 0 when none does.
qsizetype longest(const QString &text, const QList<qsizetype> &at, const Fits &fits)
{
    qsizetype best = 0;
    for (const qsizetype each : at) {
        if (!fits(text.left(each).trimmed()))
            break;
        best = each;
    }
    return best;
}

qsizetype firstPart(const QString &text, const Fits &fits)
{
    using Finder = QTextBoundaryFinder;
    for (const auto type : { Finder::Sentence, Finder::Word, Finder::Grapheme }) {
        // No part is longer than what could ever fit: the rest need not be looked at.
        const qsizetype best = longest(text, cuts(text, type), fits);
        if (best > 0)
            return best;
    }
    return text.size(); // not one character fits: the check says so
}

QStringList cutUp(const QString &text, const Fits &fits)
{
    constexpr qsizetype window = 20'000; // of a book, one page is looked at at a time
    QStringList found;
    for (const QString &piece : pieces(text)) {
        for (QString rest = piece; !rest.isEmpty();) {
            if (rest.size() <= window && fits(rest)) {
                found.append(rest);
                break;
            }
            const qsizetype end = firstPart(rest.left(window), fits);
            found.append(rest.left(end).trimmed());
            rest = rest.mid(end).trimmed();
        }
    }
    return found;
}

} // namespace

bool isBreak(QStringView line)
{
    const QStringView dashes = line.trimmed();
    return dashes.size() >= 3
        && std::all_of(dashes.begin(), dashes.end(), [](QChar each) { return each == u'-'; });
}

QStringList parts(const QString &text, const Account &account, const Outgoing &like, bool numbered)
{
    Outgoing part = like;
    const auto fitting = [&](const QString &suffix) {
        return [&part, &account, suffix](const QString &candidate) {
            part.text = candidate + suffix;
            return check::fits(part, account);
        };
    };
    QStringList found = cutUp(text, fitting({}));
    if (!numbered || found.size() < 2)
        return found;
    // The numbers take room themselves: as many digits as it turns out to need.
    for (int digits = 1; digits <= 4; ++digits) {
        const QString nines(digits, u'9');
        found = cutUp(text, fitting(u" %1/%1"_s.arg(nines)));
        if (QString::number(found.size()).size() <= digits)
            break;
    }
    for (qsizetype i = 0; i < found.size(); ++i)
        found[i] += u" %1/%2"_s.arg(i + 1).arg(found.size());
    return found;
}

QString whole(const QString &text)
{
    QStringList kept;
    for (const QString &line : text.split(u'\n')) {
        if (!isBreak(line))
            kept.append(line);
    }
    return kept.join(u'\n');
}

} // namespace split
